package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCase;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseEvent;
import refcheck.testing.CaseCommands;

/** The readings of a report in the history of its case. */
class ReportReadingsTest extends CaseStoreFixture {
  @Test
  void concurrentReadingsAreAllRecordedAndChangeNoState() throws Exception {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.openForm(ANNA), MONDAY);
    cases.execute(key, CaseCommands.submit(ANNA), MONDAY);
    var before = cases.find(key).orElseThrow();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16)
          .forEach(
              _ -> threads.execute(() -> otherWriter.recordReading(before, "key_sample", TUESDAY)));
    }
    assertThat(cases.history(key))
        .filteredOn(CaseEvent.ReportRead.class::isInstance)
        .hasSize(16)
        .containsOnly(new CaseEvent.ReportRead("key_sample", TUESDAY));
    assertThat(cases.find(key)).contains(before);
    assertConsistent();
  }

  /** A reading stands in the history where it happened, and has no earlier time. */
  @Test
  void aReadingStandsAfterTheCommitThatItSaw() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.openForm(ANNA), TUESDAY);
    cases.recordReading(cases.find(key).orElseThrow(), "key_sample", MONDAY);
    cases.execute(key, CaseCommands.openForm(BEN), TUESDAY);
    assertThat(cases.history(key))
        .element(2)
        .isEqualTo(new CaseEvent.ReportRead("key_sample", TUESDAY));
    assertThat(cases.history(key)).hasSize(4);
  }
}
