package refcheck.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Holds what a check takes of AWS to what docs/measured.md says. */
class CostTest {

  @Test
  void takesWhatTheReadmeSays() throws IOException {
    var bill = CostReport.of(new ManualStack(), 0);
    assertThat(Files.readString(Path.of("..", "docs", "measured.md"))).contains(bill.markdown());
  }

  /** One after another, whatever else is asked meanwhile: what a caller waits for. */
  @Test
  void waitsForThreeRoundTripsAtMost() {
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
