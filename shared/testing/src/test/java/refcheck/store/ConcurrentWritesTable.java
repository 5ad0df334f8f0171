package refcheck.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;

/** A table in which others are at work at the worst moments. */
final class ConcurrentWritesTable implements Table {
  private final Table table;
  private final Queue<Runnable> beforeCommits = new ArrayDeque<>();
  private final Queue<UnaryOperator<List<Row>>> readings = new ArrayDeque<>();

  ConcurrentWritesTable(Table table) {
    this.table = table;
  }

  /** Somebody else does this between the next reading and its commit. */
  void beforeCommit(Runnable rival) {
    beforeCommits.add(rival);
  }

  /** The next reading of several rows finds this instead. */
  void nextReading(UnaryOperator<List<Row>> otherwise) {
    readings.add(otherwise);
  }

  /** Whether all that was planned has happened. */
  boolean isQuiet() {
    return beforeCommits.isEmpty() && readings.isEmpty();
  }

  @Override
  public Optional<Row> get(RowKey key) {
    return table.get(key);
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    var rows = table.getAll(keys);
    var otherwise = readings.poll();
    return otherwise == null ? rows : otherwise.apply(rows);
  }

  @Override
  public List<Row> query(RowKey.TableId place, String pk, String prefix) {
    return table.query(place, pk, prefix);
  }

  @Override
  public Commit commit(List<Write> changes) {
    var rival = beforeCommits.poll();
    if (rival != null) {
      rival.run();
    }
    return table.commit(changes);
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    table.delete(keys);
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
