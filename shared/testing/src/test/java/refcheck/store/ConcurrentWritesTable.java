package refcheck.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table;
import refcheck.table.Write;

/** A table that simulates other writers between a read and its commit. */
final class ConcurrentWritesTable implements Table {
  private final Table table;
  private final Queue<Runnable> beforeCommits = new ArrayDeque<>();
  private final Queue<UnaryOperator<List<Row>>> reads = new ArrayDeque<>();

  ConcurrentWritesTable(Table table) {
    this.table = table;
  }

  /** Runs this between the next read and its commit. */
  void beforeCommit(Runnable otherWriter) {
    beforeCommits.add(otherWriter);
  }

  /** Replaces the result of the next read of several rows. */
  void nextRead(UnaryOperator<List<Row>> replacement) {
    reads.add(replacement);
  }

  /** Whether all planned interruptions have happened. */
  boolean isDone() {
    return beforeCommits.isEmpty() && reads.isEmpty();
  }

  @Override
  public Optional<Row> get(RowKey key, Consistency consistency) {
    return table.get(key, consistency);
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    var rows = table.getAll(keys);
    var replacement = reads.poll();
    return replacement == null ? rows : replacement.apply(rows);
  }

  @Override
  public List<Row> query(
      RowKey.TableId tableId, String pk, String prefix, Consistency consistency) {
    return table.query(tableId, pk, prefix, consistency);
  }

  @Override
  public Commit commit(List<Write> changes) {
    var otherWriter = beforeCommits.poll();
    if (otherWriter != null) {
      otherWriter.run();
    }
    return table.commit(changes);
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    table.delete(keys);
  }

  @Override
  public void deleteIf(RowKey key, String attribute, String text) {
    table.deleteIf(key, attribute, text);
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return table.due(shard, after, until);
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return table.postpone(row, until);
  }
}
