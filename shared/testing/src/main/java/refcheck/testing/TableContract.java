package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;
import refcheck.table.Table.DueRow;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract tests of every {@link Table}. */
public abstract class TableContract extends TableConditionsContract {
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
  void deletesExistingAndMissingRows() {
    var keys = IntStream.range(0, 60).mapToObj(i -> key("D#" + i)).toList();
    keys.forEach(key -> commit(put(key.sk(), row(key.sk(), Map.of()))));
    table().delete(keys);
    table().delete(keys);
    assertThat(table().query(TableId.MAIN, pk, "D#")).isEmpty();
  }

  @Test
  void deletesOnlyTheRowWithThisText() {
    commit(put("A", row("A", Map.of("owner", AttributeValue.fromS("one")))));
    table().deleteIf(key("A"), "owner", "two");
    assertThat(table().get(key("A"))).isPresent();
    table().deleteIf(key("A"), "owner", "one");
    table().deleteIf(key("A"), "owner", "one");
    assertThat(table().get(key("A"))).isEmpty();
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
}
