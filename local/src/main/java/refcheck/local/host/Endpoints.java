package refcheck.local.host;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import refcheck.local.aws.AwsService;
import refcheck.local.home.Service;

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

  /** All services, for people. */
  static List<Service> services() {
    return Stream.concat(
            Stream.of(AwsService.values())
                .map(service -> new Service(name(service), state(service))),
            Stream.of(
                new Service(
                    "Lambda, API Gateway, EventBridge", "the host itself, as template.yaml says")))
        .toList();
  }

  private static String name(AwsService service) {
    return service == AwsService.DYNAMODB ? "DynamoDB" : service.name();
  }

  private static String state(AwsService service) {
    if (!served().contains(service)) {
      var own = System.getenv(variable(service));
      return "not here, but at " + (own == null ? System.getenv(VARIABLE) : own);
    }
    return switch (service) {
      case DYNAMODB -> "DynamoDB Local, a process of its own";
      case SQS -> "ElasticMQ, in memory: a restart empties the queues";
      case KMS -> "the host itself; keys are in the data folder";
      case SES -> "the host itself, into the mailbox";
    };
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
