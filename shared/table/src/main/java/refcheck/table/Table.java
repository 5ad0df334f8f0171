package refcheck.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations on the two tables. Reads are strongly consistent, except {@link #due} and those
 * that ask for less. The in-memory table and DynamoDB pass the same contract tests.
 */
public interface Table {

  /** Reads the row with this key. */
  default Optional<Row> get(RowKey key) {
    return get(key, Consistency.STRONG);
  }

  /** Reads the row with this key. */
  Optional<Row> get(RowKey key, Consistency consistency);

  /** Reads the existing rows with these keys, unordered. The reads are not one snapshot. */
  List<Row> getAll(Collection<RowKey> keys);

  /** Reads all rows of a partition whose sort key has this prefix, in order. */
  default List<Row> query(RowKey.TableId table, String pk, String prefix) {
    return query(table, pk, prefix, Consistency.STRONG);
  }

  /** Reads all rows of a partition whose sort key has this prefix, in order. */
  List<Row> query(RowKey.TableId table, String pk, String prefix, Consistency consistency);

  /** Applies all writes or none. */
  Commit commit(List<Write> changes);

  /** Deletes rows; ignores missing ones. */
  void delete(Collection<RowKey> keys);

  /**
   * Deletes a row if this attribute of it is this text; does nothing if it is missing or differs.
   */
  void deleteIf(RowKey key, String attribute, String text);

  /** The maximum number of entries in a page of the due index. */
  int DUE_PAGE = 25;

  /**
   * Reads a page of one shard of the due index, oldest first, up to {@code until}. Eventually
   * consistent.
   *
   * @param after the last entry of the previous page; empty for the first page
   */
  List<DueRow> due(int shard, String after, Instant until);

  /**
   * Moves a row's entry in the due index and counts the move. The row may hold anything else.
   * Returns false if the entry has changed.
   */
  boolean postpone(DueRow row, Instant until);

  /**
   * An entry of the due index.
   *
   * @param dueAt the sort key in the index, unique within its shard
   */
  record DueRow(RowKey key, String dueAt) {}

  /** The result of a transaction. */
  sealed interface Commit {
    /** All writes were applied. */
    record Done() implements Commit {}

    /**
     * Nothing was written, because of conditions. Holds the current rows whose condition failed, by
     * their keys; a missing row has no attributes.
     */
    record ConditionFailed(Map<RowKey, Row> failed) implements Commit {}

    /** Nothing was written, because another transaction changed a row at the same time. */
    record Conflict() implements Commit {}
  }
}
