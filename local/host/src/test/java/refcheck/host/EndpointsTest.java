package refcheck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.aws.AwsService;

/** Checks which addresses the SDK's clients get from the environment. */
class EndpointsTest {
  private static final URI LOCAL = URI.create("http://127.0.0.1:8080");
  private static final String EXTERNAL = "http://127.0.0.1:4566";

  private static Map<String, String> properties(Map<String, String> environment) {
    return new Endpoints(environment).properties(LOCAL);
  }

  @Test
  void servesEverythingByDefault() {
    assertThat(new Endpoints(Map.of()).served()).containsExactlyInAnyOrder(AwsService.values());
    assertThat(properties(Map.of()))
        .containsEntry("aws.endpointUrlSqs", LOCAL.toString())
        .containsEntry("aws.region", "eu-central-1")
        .doesNotContainValue(EXTERNAL);
  }

  @Test
  void servesNothingIfAllIsExternal() {
    var environment = Map.of("AWS_ENDPOINT_URL", EXTERNAL, "AWS_REGION", "us-east-1");
    assertThat(new Endpoints(environment).served()).isEmpty();
    assertThat(properties(environment))
        .doesNotContainValue(LOCAL.toString())
        .doesNotContainKey("aws.region");
  }

  @ParameterizedTest
  @CsvSource({
    "_SQS, SQS, aws.endpointUrlSqs",
    "_KMS, KMS, aws.endpointUrlKms",
    "_SESV2, SES, aws.endpointUrlSesV2",
    "_DYNAMODB, DYNAMODB, aws.endpointUrlDynamoDb aws.endpointUrlDynamoDbStreams",
    "_DYNAMODB_STREAMS, , aws.endpointUrlDynamoDbStreams",
  })
  void oneServiceCanBeExternal(String suffix, AwsService service, String clients) {
    var environment = Map.of("AWS_ENDPOINT_URL" + suffix, EXTERNAL);
    assertThat(new Endpoints(environment).served())
        .hasSize(service == null ? 4 : 3)
        .doesNotContain(service);
    var properties = properties(environment);
    for (var client : clients.split(" ", -1)) {
      assertThat(properties.remove(client)).isEqualTo(EXTERNAL);
    }
    assertThat(properties).doesNotContainValue(EXTERNAL).containsValue(LOCAL.toString());
  }

  @Test
  void anAddressMustBeValid() {
    var environment = Map.of("AWS_ENDPOINT_URL_SQS", "localhost:4566");
    assertThatThrownBy(() -> new Endpoints(environment).served())
        .isInstanceOf(StartupException.class)
        .hasMessageStartingWith("AWS_ENDPOINT_URL_SQS must begin like http://");
  }

  @Test
  void anEmptyVariableIsIgnored() {
    assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL_SQS", "")).served()).contains(AwsService.SQS);
  }
}
