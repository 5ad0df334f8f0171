package refcheck.local.host;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import refcheck.local.aws.AwsService;

/** Where AWS is: here, unless the environment says otherwise, for all services or for one. */
final class Endpoints {
  private static final String VARIABLE = "AWS_ENDPOINT_URL";

  private Endpoints() {}

  /** The services that this host has to offer itself. */
  static Set<AwsService> served() {
    var served = EnumSet.noneOf(AwsService.class);
    for (var service : AwsService.values()) {
      if (System.getenv(VARIABLE) == null && System.getenv(variable(service)) == null) {
        served.add(service);
      }
    }
    return served;
  }

  private static String variable(AwsService service) {
    var name = service == AwsService.SES ? "SESV2" : service.name().toUpperCase(Locale.ROOT);
    return VARIABLE + "_" + name;
  }

  /** Points every SDK client of this process here, where the environment points nowhere. */
  static void pointHere(URI address) {
    if (System.getenv(VARIABLE) == null) {
      System.setProperty("aws.endpointUrl", address.toString());
    }
    setUnlessInEnvironment("AWS_REGION", "aws.region", "eu-central-1");
    setUnlessInEnvironment("AWS_ACCESS_KEY_ID", "aws.accessKeyId", "local");
    setUnlessInEnvironment("AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey", "local");
  }

  static String region() {
    var region = System.getenv("AWS_REGION");
    return region == null ? "eu-central-1" : region;
  }

  private static void setUnlessInEnvironment(String variable, String property, String value) {
    if (System.getenv(variable) == null) {
      System.setProperty(property, value);
    }
  }
}
