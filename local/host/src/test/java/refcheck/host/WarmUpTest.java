package refcheck.host;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import refcheck.store.WarmUp;

/** Checks that warm-up succeeds, because a failure would only show as a slow start. */
class WarmUpTest {

  @Test
  void completesWithoutNetworkCalls() {
    assertThatCode(WarmUp::tableClients).doesNotThrowAnyException();
    assertThatCode(WarmUp::tableAndKeyClients).doesNotThrowAnyException();
    assertThatCode(WarmUp::clientsAndForms).doesNotThrowAnyException();
  }
}
