package refcheck.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.local.aws.AwsService;

/** Where the environment sends the SDK's clients. */
class EndpointsTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8080");
  private static final String THERE = "http://127.0.0.1:4566";

  private static Map<String, String> properties(Map<String, String> environment) {
    return new Endpoints(environment).properties(HERE);
  }

  @Test
  void everythingIsHere() {
    assertThat(new Endpoints(Map.of()).served()).containsExactlyInAnyOrder(AwsService.values());
    assertThat(properties(Map.of()))
        .containsEntry("aws.endpointUrlSqs", HERE.toString())
        .containsEntry("aws.region", "eu-central-1")
        .doesNotContainValue(THERE);
  }

  @Test
  void everythingIsElsewhere() {
    var environment = Map.of("AWS_ENDPOINT_URL", THERE, "AWS_REGION", "us-east-1");
    assertThat(new Endpoints(environment).served()).isEmpty();
    assertThat(properties(environment))
        .doesNotContainValue(HERE.toString())
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
  void oneServiceAloneIsElsewhere(String ending, AwsService service, String clients) {
    var environment = Map.of("AWS_ENDPOINT_URL" + ending, THERE);
    assertThat(new Endpoints(environment).served())
        .hasSize(service == null ? 4 : 3)
        .doesNotContain(service);
    var properties = properties(environment);
    for (var client : clients.split(" ", -1)) {
      assertThat(properties.remove(client)).isEqualTo(THERE);
    }
    assertThat(properties).doesNotContainValue(THERE).containsValue(HERE.toString());
  }

  @Test
  void anAddressIsOne() {
    var environment = Map.of("AWS_ENDPOINT_URL_SQS", "localhost:4566");
    assertThatThrownBy(() -> new Endpoints(environment).served())
        .isInstanceOf(StartupException.class)
        .hasMessageStartingWith("AWS_ENDPOINT_URL_SQS must begin like http://");
  }

  @Test
  void anEmptyVariableSaysNothing() {
    assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL_SQS", "")).served()).contains(AwsService.SQS);
  }
}
