package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;
import refcheck.table.Table.Commit;
import refcheck.table.Table.DueRow;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import refcheck.table.Write.ConditionCheck;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract tests of every {@link Table}. */
public abstract class TableContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final String pk = "T#contract#" + UUID.randomUUID();

  /** The tables under test. They may hold rows of other tests. */
  protected abstract Table table();

  @Test
  void readsWhatWasWritten() {
    commit(put("A", row("A", Map.of("n", n(7)))));
    assertThat(table().get(key("A"))).contains(row("A", Map.of("n", n(7))));
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void readsFromBothTablesAtOnce() {
    var other = new RowKey(TableId.KEYS, pk, "A");
    commit(put("A", row("A", Map.of())), new Put(other, row("A", Map.of()), always()));
    assertThat(table().getAll(List.of(key("A"), other, key("none")))).hasSize(2);
  }

  @Test
  void queriesAPartitionByPrefixInOrder() {
    commit(put("E#2", row("E#2", Map.of())), put("E#1", row("E#1", Map.of())));
    commit(put("F#1", row("F#1", Map.of())));
    assertThat(table().query(TableId.MAIN, pk, "E#"))
        .containsExactly(row("E#1", Map.of()), row("E#2", Map.of()));
    assertThat(table().query(TableId.KEYS, pk, "")).isEmpty();
  }

  @Test
  void commitsAllOrNothing() {
    commit(put("A", row("A", Map.of())));
    var outcome =
        table()
            .commit(
                List.of(
                    put("B", row("B", Map.of())),
                    new Put(key("A"), row("A", Map.of("n", n(1))), new Condition.Absent())));
    assertThat(outcome).isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), row("A", Map.of()))));
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void reportsAMissingRow() {
    var conditional = new Put(key("A"), row("A", Map.of()), new Condition.Equals("state", "open"));
    assertThat(table().commit(List.of(put("B", row("B", Map.of())), conditional)))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), new Row(Map.of()))));
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void checksAVersion() {
    commit(put("A", row("A", Map.of("n", n(1)))));
    assertThat(table().commit(List.of(conditionCheck(new Condition.VersionIs("n", 1)))))
        .isInstanceOf(Commit.Done.class);
    assertThat(table().commit(List.of(conditionCheck(new Condition.VersionIs("n", 2)))))
        .isInstanceOf(Commit.ConditionFailed.class);
  }

  @Test
  void checksAnAttribute() {
    commit(put("A", row("A", Map.of("state", AttributeValue.fromS("open")))));
    assertThat(table().commit(List.of(conditionCheck(new Condition.Equals("state", "open")))))
        .isInstanceOf(Commit.Done.class);
    assertThat(table().commit(List.of(conditionCheck(new Condition.Equals("state", "shut")))))
        .isInstanceOf(Commit.ConditionFailed.class);
  }

  @Test
  void replacesARowAtItsVersion() {
    commit(put("A", row("A", Map.of("n", n(1)))));
    var second = row("A", Map.of("n", n(2)));
    commit(new Put(key("A"), second, new Condition.VersionIs("n", 1)));
    assertThat(table().commit(List.of(new Put(key("A"), second, new Condition.VersionIs("n", 1)))))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), second)));
    var absent = row("B", Map.of("n", n(2)));
    assertThat(table().commit(List.of(new Put(key("B"), absent, new Condition.VersionIs("n", 1)))))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("B"), new Row(Map.of()))));
    assertThat(table().get(key("A"))).contains(second);
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void treatsAnExpiredRowAsAbsent() {
    var expires = NOON.getEpochSecond();
    var row = row("A", Map.of("expires_at", n(expires)));
    commit(put("A", row));
    var early = new Put(key("A"), row, new Condition.AbsentOrExpired(NOON.minusSeconds(1)));
    assertThat(table().commit(List.of(early))).isInstanceOf(Commit.ConditionFailed.class);
    commit(new Put(key("A"), row, new Condition.AbsentOrExpired(NOON)));
  }

  @Test
  void deletesExistingAndMissingRows() {
    var keys = IntStream.range(0, 60).mapToObj(i -> key("D#" + i)).toList();
    keys.forEach(key -> commit(put(key.sk(), row(key.sk(), Map.of()))));
    table().delete(keys);
    table().delete(keys);
    assertThat(table().query(TableId.MAIN, pk, "D#")).isEmpty();
  }

  @Test
  void findsOnlyDueRows() {
    var shard = AttributeValue.fromS("DUE#3");
    var due = AttributeValue.fromS("%013d#%s#A".formatted(NOON.toEpochMilli(), pk));
    commit(put("A", row("A", Map.of("due_shard", shard, "due_at", due))));
    var entry = new DueRow(key("A"), due.s());
    assertThat(table().due(3, "", NOON)).contains(entry);
    assertThat(table().due(3, "", NOON.minusMillis(1))).doesNotContain(entry);
    assertThat(table().due(4, "", NOON)).doesNotContain(entry);
    assertThat(table().due(3, due.s(), NOON)).doesNotContain(entry);
    assertThat(table().postpone(new DueRow(key("A"), due.s() + "x"), NOON)).isFalse();
    assertThat(table().postpone(entry, NOON.plusMillis(1))).isTrue();
    assertThat(table().postpone(entry, NOON.plusMillis(2))).isFalse();
    assertThat(table().due(3, "", NOON)).doesNotContain(entry);
    assertThat(table().due(3, "", NOON.plusMillis(1))).extracting(DueRow::key).contains(key("A"));
    assertThat(table().get(key("A")).orElseThrow().attributes()).containsEntry("postponed", n(1));
    table().delete(List.of(key("A")));
  }

  @Test
  void letsOneOfManyWritersSucceed() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, 16)
              .<Callable<Commit>>mapToObj(i -> () -> table().commit(List.of(putFirst(i))))
              .toList();
      assertThat(threads.invokeAll(writers).stream().map(Future::resultNow))
          .filteredOn(Commit.Done.class::isInstance)
          .hasSize(1);
    }
  }

  private Write putFirst(int i) {
    return new Put(key("W"), row("W", Map.of("n", n(i))), new Condition.Absent());
  }

  private void commit(Write... changes) {
    assertThat(table().commit(List.of(changes))).isInstanceOf(Commit.Done.class);
  }

  private ConditionCheck conditionCheck(Condition condition) {
    return new ConditionCheck(key("A"), condition);
  }

  private Put put(String sk, Row row) {
    return new Put(key(sk), row, always());
  }

  private static Condition always() {
    return new Condition.Always();
  }

  private RowKey key(String sk) {
    return new RowKey(TableId.MAIN, pk, sk);
  }

  private Row row(String sk, Map<String, AttributeValue> more) {
    var attributes = new HashMap<>(more);
    attributes.put("pk", AttributeValue.fromS(pk));
    attributes.put("sk", AttributeValue.fromS(sk));
    return new Row(attributes);
  }

  private static AttributeValue n(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
