package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** Tests faults that are asked for. */
final class SesFaultsTest extends SesFixture {
  @Test
  void aFaultBeforeSendingSendsNothing() {
    host.services.sesFaults().fail(429, 1, false);
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> ses.sendEmail(email("anna@example.com")));
    assertThat(host.get("/_aws/ses").body()).isEqualTo("{\"messages\":[]}");
    ses.sendEmail(email("anna@example.com"));
  }

  @Test
  void aFaultAfterSendingStillSends() throws Exception {
    fail("{\"status\": 500, \"times\": 2, \"after\": true}");
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(SesV2Exception.class)
          .isThrownBy(() -> ses.sendEmail(email("anna@example.com")))
          .satisfies(e -> assertThat(e.statusCode()).isEqualTo(500));
    }
    assertThat(types()).containsExactly("Send", "Delivery", "Send", "Delivery");
    ses.sendEmail(email("anna@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": \"500\"}",
        "{\"status\": null}",
        "{\"status\": 200}",
        "{\"status\": 500.5}",
        "{\"status\": 500, \"times\": -1}",
        "{\"status\": 500, \"times\": \"2\"}",
        "{\"status\": 500, \"after\": \"yes\"}",
      })
  void anInvalidFaultIsRejected(String fault) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> fail(fault))
        .withMessageContaining("`status` must be a number from 400 to 599");
    ses.sendEmail(email("anna@example.com"));
  }

  private void fail(String fault) {
    host.services.sesFaults().fail(JsonNodes.read(fault, "the fault"));
  }
}
