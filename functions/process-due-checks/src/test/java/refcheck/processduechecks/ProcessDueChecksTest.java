package refcheck.processduechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.TenantId;
import refcheck.store.CheckStore;
import refcheck.store.DueIndex;
import refcheck.store.EmailOutbox;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SampleChecks;
import refcheck.testing.TestClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProcessDueChecksTest {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int SHARDS = 16;
  private static final int PAGE = 25;

  private final InMemoryTable memory = new InMemoryTable();
  private final CheckStore checks = new CheckStore(memory);
  private final TestClock clock = new TestClock(START);
  private final List<String> failed = new ArrayList<>();
  private int continuations;
  private final ProcessDueChecks processDueChecks =
      new ProcessDueChecks(
          new DueIndex(memory),
          checks,
          new EmailOutbox(memory, checks),
          () -> continuations++,
          clock);

  @Test
  void unreadableRowsInEveryShardDoNotBlockOthers() {
    var unreadable = new ArrayList<CheckKey>();
    for (int i = 0; i < SHARDS * PAGE * 2; i++) {
      unreadable.add(expired(START.minusSeconds(60)));
    }
    unreadable.forEach(this::makeUnreadable);
    var healthy = new ArrayList<CheckKey>();
    for (int i = 0; i < SHARDS * 3; i++) {
      healthy.add(expired(START));
    }

    var counts = processDueChecks.tick(LONG, this::noteFailure);

    assertThat(healthy).allSatisfy(key -> assertThat(state(key)).isInstanceOf(Check.Closed.class));
    assertThat(counts)
        .containsEntry("set_aside", unreadable.size())
        .containsEntry("check", healthy.size());
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
    repaired.put("state", Objects.requireNonNull(original.attributes().get("state")));
    put(key, new Row(repaired));
    clock.advance(Duration.ofMinutes(1));
    assertThat(processDueChecks.tick(LONG, this::noteFailure)).containsOnly(Map.entry("check", 1));
    assertThat(row(key).attributes()).doesNotContainKey("postponed");
  }

  @Test
  void requestsAnotherRunWhenTheTimeIsOver() {
    var key = expired(START);
    assertThat(processDueChecks.tick(Duration.ofSeconds(10), this::noteFailure))
        .containsOnly(Map.entry("continued", 1));
    assertThat(continuations).isOne();
    assertThat(state(key)).isInstanceOf(Check.Open.class);
  }

  @Test
  void requestsNothingWhenNothingIsDue() {
    assertThat(processDueChecks.tick(Duration.ofSeconds(10), this::noteFailure)).isEmpty();
    assertThat(continuations).isZero();
  }

  @Test
  void tenThousandDueChecksNeedFewRuns() {
    var keys = new ArrayList<CheckKey>();
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
    assertThat(keys).allSatisfy(key -> assertThat(state(key)).isInstanceOf(Check.Closed.class));
  }

  private void noteFailure(String id, Throwable failure) {
    failed.add(id + " " + failure.getClass().getSimpleName());
  }

  /** Creates a check without emails, with this deadline. */
  private CheckKey expired(Instant deadline) {
    var key = new CheckKey(new TenantId("acme"), CheckId.next(START));
    checks.create(
        SampleChecks.newCheck(
            key,
            SampleChecks.terms(START.minus(Duration.ofDays(7)), deadline),
            CheckMetadata.NONE,
            Map.of(),
            List.of()));
    return key;
  }

  /** Writes a state that this version cannot read. */
  private void makeUnreadable(CheckKey key) {
    var attributes = new HashMap<>(row(key).attributes());
    attributes.put("state", AttributeValue.fromS("of another version"));
    put(key, new Row(attributes));
  }

  private void put(CheckKey key, Row row) {
    memory.commit(List.of(new Write.Put(keyOf(key), row, new Write.Condition.Always())));
  }

  private Row row(CheckKey key) {
    return memory.get(keyOf(key)).orElseThrow();
  }

  private static RowKey keyOf(CheckKey key) {
    return new RowKey(
        RowKey.TableId.MAIN, "T#%s#C#%s".formatted(key.tenant(), key.check()), "CHECK");
  }

  private Check state(CheckKey key) {
    return checks.find(key).orElseThrow().check();
  }
}
