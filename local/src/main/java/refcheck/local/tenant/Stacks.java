package refcheck.local.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Asks CloudFormation for the name of a stack's resource. It makes a single call of the query
 * protocol, because the SDK's client would be as large as DynamoDB's.
 */
record Stacks(
    SdkHttpClient http, AwsCredentialsProvider credentials, Region region, @Nullable URI endpoint) {
  private static final Pattern NAME =
      Pattern.compile("<PhysicalResourceId>([^<]+)</PhysicalResourceId>");
  private static final Pattern MESSAGE = Pattern.compile("<Message>([^<]+)</Message>");

  /** CloudFormation rejected the call. The message is CloudFormation's own. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  String resource(String stack, String logicalId) {
    var body =
        "Action=DescribeStackResource&Version=2010-05-15&LogicalResourceId=%s&StackName=%s"
            .formatted(logicalId, URLEncoder.encode(stack, UTF_8));
    var reply = post(body);
    var name = NAME.matcher(reply);
    if (name.find()) {
      return name.group(1);
    }
    var message = MESSAGE.matcher(reply);
    var error =
        message.find() ? message.group(1) : "CloudFormation does not name the resource of " + stack;
    throw new Refused(
        endpoint == null ? error : error + "; if the emulator has no stacks, use --table");
  }

  private String post(String body) {
    var address = endpoint == null ? defaultAddress() : endpoint;
    var content = ContentStreamProvider.fromUtf8String(body);
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .putHeader("Content-Length", Integer.toString(body.getBytes(UTF_8).length))
            .build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(content)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudformation")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
    var call =
        HttpExecuteRequest.builder()
            .request(signed.request())
            .contentStreamProvider(signed.payload().orElse(content))
            .build();
    try {
      var reply = http.prepareRequest(call).call();
      try (var text = reply.responseBody().orElseThrow()) {
        return new String(text.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "CloudFormation cannot be reached at " + address + ": " + e.getMessage(), e);
    }
  }

  /** The address that the SDK's clients would use. */
  private URI defaultAddress() {
    var configured =
        Stream.of("AWS_ENDPOINT_URL_CLOUDFORMATION", "AWS_ENDPOINT_URL")
            .map(System::getenv)
            .filter(Objects::nonNull)
            .findFirst();
    if (configured.isPresent()) {
      return URI.create(configured.get());
    }
    return URI.create("https://" + ServiceMetadata.of("cloudformation").endpointFor(region));
  }
}
