package refcheck.processduechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;
import refcheck.table.Row;

/** A row that cannot be processed is postponed, and others are processed. */
class FailingRowsTest extends ProcessDueChecksFixture {
  private static final int SHARDS = 16;
  private static final int PAGE = 25;

  @Test
  void unreadableRowsInEveryShardDoNotBlockOthers() {
    var unreadable = new ArrayList<CaseKey>();
    for (int i = 0; i < SHARDS * PAGE * 2; i++) {
      unreadable.add(expired(START.minusSeconds(60)));
    }
    unreadable.forEach(this::makeUnreadable);
    var healthy = new ArrayList<CaseKey>();
    for (int i = 0; i < SHARDS * 3; i++) {
      healthy.add(expired(START));
    }

    var counts = processDueChecks.tick(LONG, this::noteFailure);

    assertThat(healthy).allSatisfy(key -> assertThat(state(key).isSettled()).isTrue());
    assertThat(counts)
        .containsEntry("set_aside", unreadable.size())
        .containsEntry("case", healthy.size());
    assertThat(failed).hasSize(unreadable.size()).allMatch(id -> id.startsWith("T#acme#C#chk_"));
    assertThat(continuations).isZero();
    assertThat(processDueChecks.tick(LONG, this::noteFailure)).isEmpty();
  }

  @Test
  void aFailingRowIsPostponedForTwiceAsLongEachTime() {
    makeUnreadable(expired(START.minusSeconds(60)));
    for (var minutes : List.of(1, 2, 4, 8)) {
      assertThat(processDueChecks.tick(LONG, this::noteFailure))
          .containsOnly(Map.entry("set_aside", 1));
      clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
      assertThat(processDueChecks.tick(LONG, this::noteFailure)).isEmpty();
      clock.advance(Duration.ofMillis(1));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(processDueChecks.tick(LONG, this::noteFailure))
          .containsOnly(Map.entry("set_aside", 1));
      clock.advance(Duration.ofDays(1));
    }
  }

  @Test
  void aRepairedRowIsProcessedWhenItIsDueAgain() {
    var key = expired(START.minusSeconds(60));
    var original = row(key);
    makeUnreadable(key);
    assertThat(processDueChecks.tick(LONG, this::noteFailure))
        .containsOnly(Map.entry("set_aside", 1));
    var repaired = new HashMap<>(row(key).attributes());
    repaired.put("flow", Objects.requireNonNull(original.attributes().get("flow")));
    put(key, new Row(repaired));
    clock.advance(Duration.ofMinutes(1));
    assertThat(processDueChecks.tick(LONG, this::noteFailure)).containsOnly(Map.entry("case", 1));
    assertThat(row(key).attributes()).doesNotContainKey("postponed");
  }
}
