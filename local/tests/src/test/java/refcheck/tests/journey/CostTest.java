package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Checks that a check's AWS usage equals the table in docs/measured.md. */
class CostTest {

  @Test
  void usesWhatTheDocumentStates() throws IOException {
    var report = CostReport.of(new ManualStack(), 0);
    assertThat(Files.readString(Path.of("..", "..", "docs", "measured.md")))
        .contains(report.markdown());
  }

  /**
   * Counts sequential calls, which determine a caller's waiting time. Parallel calls count once.
   */
  @Test
  void waitsForAtMostThreeRoundTrips() {
    var trips = new ConcurrentHashMap<String, RoundTrips>();
    var stack =
        new ManualStack(
            function -> List.of(trips.computeIfAbsent(function, _ -> new RoundTrips())));
    var waited = new ConcurrentHashMap<String, Integer>();
    try (var check = new SingleCheckRun(stack)) {
      check.run((function, what) -> waited.put(what, trips.get(function).count()));
    }
    assertThat(waited)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("create", 3, "begin", 3, "submit", 3, "report", 3));
  }
}
