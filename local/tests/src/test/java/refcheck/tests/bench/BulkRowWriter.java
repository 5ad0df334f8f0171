package refcheck.tests.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table;
import refcheck.table.Write;
import refcheck.testing.InMemoryTable;

/**
 * Collects rows in memory and then writes them to another table in large batches, which is much
 * faster.
 */
final class BulkRowWriter implements Table {
  private static final int MAX_BATCH = 100;

  private final InMemoryTable rows = new InMemoryTable();
  private final Map<RowKey, Write.Put> puts = new LinkedHashMap<>();

  /** Writes all rows. */
  void to(Table table) {
    put(List.copyOf(puts.values()), table);
  }

  /** Writes only each check's entry in the due index. */
  void dueTo(Table table) {
    put(
        puts.values().stream()
            .filter(BulkRowWriter::isCheck)
            .map(BulkRowWriter::indexEntry)
            .toList(),
        table);
  }

  private static boolean isCheck(Write.Put put) {
    return put.key().sk().equals("CASE");
  }

  private static Write.Put indexEntry(Write.Put put) {
    var attributes = new HashMap<>(put.row().attributes());
    attributes.keySet().retainAll(List.of("due_shard", "due_at"));
    return new Write.Put(put.key(), new Row(attributes), put.condition());
  }

  private static void put(List<Write.Put> all, Table table) {
    for (int from = 0; from < all.size(); from += MAX_BATCH) {
      table.commit(List.copyOf(all.subList(from, Math.min(all.size(), from + MAX_BATCH))));
    }
  }

  @Override
  public Commit commit(List<Write> changes) {
    var outcome = rows.commit(changes);
    if (outcome instanceof Commit.Done) {
      changes.forEach(this::put);
    }
    return outcome;
  }

  private void put(Write change) {
    if (change instanceof Write.Put(var key, var row, _)) {
      puts.put(key, new Write.Put(key, row, new Write.Condition.Always()));
    }
  }

  @Override
  public Optional<Row> get(RowKey key, Consistency consistency) {
    return rows.get(key, consistency);
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    return rows.getAll(keys);
  }

  @Override
  public List<Row> query(RowKey.TableId table, String pk, String prefix, Consistency consistency) {
    return rows.query(table, pk, prefix, consistency);
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    throw new UnsupportedOperationException("rows are not deleted before they are written");
  }

  @Override
  public void deleteIf(RowKey key, String attribute, String text) {
    rows.deleteIf(key, attribute, text);
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return rows.due(shard, after, until);
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return rows.postpone(row, until);
  }
}
