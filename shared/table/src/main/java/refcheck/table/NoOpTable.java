package refcheck.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An empty table that accepts every write and stores nothing. */
public record NoOpTable() implements Table {

  @Override
  public Optional<Row> get(RowKey key, Consistency consistency) {
    return Optional.empty();
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    return List.of();
  }

  @Override
  public List<Row> query(RowKey.TableId table, String pk, String prefix, Consistency consistency) {
    return List.of();
  }

  @Override
  public Commit commit(List<Write> changes) {
    return new Commit.Done();
  }

  @Override
  public void delete(Collection<RowKey> keys) {}

  @Override
  public void deleteIf(RowKey key, String attribute, String text) {}

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return List.of();
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return true;
  }
}
