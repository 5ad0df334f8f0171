package refcheck.tests.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table;
import refcheck.table.Write;

/**
 * Counts the rows that are read and written. A read without a result counts as one row, as it is
 * billed.
 */
final class CountingTable implements Table {
  private final Table table;
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();

  CountingTable(Table table) {
    this.table = table;
  }

  long reads() {
    return reads.sum();
  }

  long writes() {
    return writes.sum();
  }

  @Override
  public Optional<Row> get(RowKey key, Consistency consistency) {
    reads.increment();
    return table.get(key, consistency);
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    reads.add(keys.size());
    return table.getAll(keys);
  }

  @Override
  public List<Row> query(
      RowKey.TableId tableId, String pk, String prefix, Consistency consistency) {
    return found(table.query(tableId, pk, prefix, consistency));
  }

  @Override
  public void deleteIf(RowKey key, String attribute, String text) {
    writes.increment();
    table.deleteIf(key, attribute, text);
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return found(table.due(shard, after, until));
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return table.postpone(row, until);
  }

  private <T> List<T> found(List<T> rows) {
    reads.add(Math.max(1, rows.size()));
    return rows;
  }

  @Override
  public Commit commit(List<Write> changes) {
    writes.add(changes.size());
    return table.commit(changes);
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    writes.add(keys.size());
    table.delete(keys);
  }
}
