package refcheck.local.host;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import refcheck.store.WarmUp;

/** One that fails goes unnoticed but for a slow start. */
class WarmUpTest {

  @Test
  void goesThroughWithoutAskingAnybody() {
    assertThatCode(WarmUp::tableClients).doesNotThrowAnyException();
    assertThatCode(WarmUp::tableAndKeyClients).doesNotThrowAnyException();
  }
}
