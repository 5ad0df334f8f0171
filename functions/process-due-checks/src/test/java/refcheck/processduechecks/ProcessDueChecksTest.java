package refcheck.processduechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;

/** Runs until nothing is due or the time is over. */
class ProcessDueChecksTest extends ProcessDueChecksFixture {
  @Test
  void requestsAnotherRunWhenTheTimeIsOver() {
    var key = expired(START);
    assertThat(processDueChecks.tick(Duration.ofSeconds(10), this::noteFailure))
        .containsOnly(Map.entry("continued", 1));
    assertThat(continuations).isOne();
    assertThat(state(key).isSettled()).isFalse();
  }

  @Test
  void requestsNothingWhenNothingIsDue() {
    assertThat(processDueChecks.tick(Duration.ofSeconds(10), this::noteFailure)).isEmpty();
    assertThat(continuations).isZero();
  }

  @Test
  void tenThousandDueChecksNeedFewRuns() {
    var keys = new ArrayList<CaseKey>();
    for (int i = 0; i < 10_000; i++) {
      keys.add(expired(START));
    }
    var runs = 0;
    do {
      continuations = 0;
      processDueChecks.tick(Duration.ofSeconds(60), this::noteFailure);
      runs++;
    } while (continuations > 0);
    assertThat(runs).isLessThanOrEqualTo(10);
    assertThat(keys).allSatisfy(key -> assertThat(state(key).isSettled()).isTrue());
  }
}
