package refcheck.sendemail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.task.Task;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Checks the state of an email for each response of the mail service, including none. */
class SendEmailTest extends SendEmailFixture {
  @Test
  void anAcceptedEmailIsSent() {
    assertThat(send(ENOUGH_TIME, null)).isInstanceOf(Delivery.Sent.class);
    assertThat(task()).isInstanceOf(Task.Invited.class);
    assertThat(service.sent).isEqualTo(1);
  }

  /** A name that looks like an encoded word could decode to a forbidden character. */
  @Test
  void encodedWordsInNamesStayLiteral() {
    send(ENOUGH_TIME, null);
    var request = requireNonNull(service.request);
    assertThat(request.content().simple().subject().data()).doesNotContain("=?").contains("= ?");
    assertThat(request.fromEmailAddress()).startsWith("\"Acme = ?UTF-8");
  }

  /** A call must not outlive the function, because its result would be unknown. */
  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 9_000, 10_000})
  void withTooLittleTimeNothingIsSentAndItIsRetried(long milliseconds) {
    assertThat(send(Duration.ofMillis(milliseconds), null))
        .isInstanceOfSatisfying(
            Delivery.Pending.class, delivery -> assertThat(delivery.unsure()).isZero());
    assertThat(service.sent).isZero();
  }

  @Test
  void aPermanentFailureIsNotRetried() {
    assertThat(send(ENOUGH_TIME, BadRequestException.builder().statusCode(400).build()))
        .isInstanceOf(Delivery.Failed.class);
    assertThat(task()).isInstanceOf(Task.Bounced.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 429})
  void aRejectedRequestIsRetried(int status) {
    isRejected(failure(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerErrorIsUncertain(int status) {
    isUncertain(failure(status));
  }

  private static SesV2Exception failure(int status) {
    var details = AwsErrorDetails.builder().errorCode("Sample").serviceName("SesV2").build();
    var failure = SesV2Exception.builder().statusCode(status).awsErrorDetails(details).build();
    return (SesV2Exception) failure;
  }

  @Test
  void aMissingResponseIsUncertain() {
    isUncertain(ApiCallTimeoutException.create(SesClientFactory.TIMEOUT.toMillis()));
    isUncertain(SdkClientException.create("broken"));
  }
}
