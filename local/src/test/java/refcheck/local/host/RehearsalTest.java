package refcheck.local.host;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import refcheck.store.Rehearsal;

/** One that fails goes unnoticed but for a slow start. */
class RehearsalTest {

  @Test
  void goesThroughWithoutAskingAnybody() {
    assertThatCode(Rehearsal::ofTables).doesNotThrowAnyException();
    assertThatCode(Rehearsal::ofDossiers).doesNotThrowAnyException();
  }
}
