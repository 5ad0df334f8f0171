package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the shell of the tenants' endpoints answers when something fails on our side. */
class TenantFailuresTest extends TenantFunctionFixture {
  @Test
  void aFailureIsAProblemThatQuotesNobody() {
    var reply =
        ask(
            _ -> {
              throw new IllegalStateException(PERSON);
            },
            "{}");
    assertThat(reply).contains("\"statusCode\":500", "internal_error").doesNotContain(PERSON);
    assertThat(lambda.log()).contains("failed req-1").doesNotContain(PERSON);
  }

  static Stream<Arguments> failuresOfAws() {
    return Stream.of(
        Arguments.of(awsError(400, "ThrottlingException"), 503),
        Arguments.of(awsError(400, "ProvisionedThroughputExceededException"), 503),
        Arguments.of(awsError(500, "InternalServerError"), 503),
        Arguments.of(SdkClientException.create(PERSON), 503),
        Arguments.of(new IllegalStateException(SdkClientException.create(PERSON)), 503),
        Arguments.of(awsError(400, "AccessDeniedException"), 500),
        Arguments.of(awsError(400, "ValidationException"), 500));
  }

  private static RuntimeException awsError(int status, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(PERSON).build();
    return AwsServiceException.builder().statusCode(status).awsErrorDetails(details).build();
  }

  @ParameterizedTest
  @MethodSource("failuresOfAws")
  void whatMayPassSaysWhenToTryAgain(RuntimeException failure, int status) {
    var reply =
        ask(
            _ -> {
              throw failure;
            },
            "{}");
    assertThat(reply).contains("\"statusCode\":" + status).doesNotContain(PERSON);
    assertThat(reply.contains("\"retry-after\":\"5\"")).isEqualTo(status == 503);
    assertThat(reply.contains("temporarily_unavailable")).isEqualTo(status == 503);
    assertThat(lambda.log()).contains("failed req-1").doesNotContain(PERSON);
  }
}
