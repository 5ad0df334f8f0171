package refcheck.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The two tables, in the few operations that Refcheck uses. Reads are strongly consistent, but for
 * {@link #due}. A double and DynamoDB pass the same contract.
 */
public interface Table {

  /** The row under the key, if there is one. */
  Optional<Row> get(RowKey key);

  /** The rows under these keys, as many as there are, in no order, not as of one moment. */
  List<Row> getAll(Collection<RowKey> keys);

  /** Every row of the partition whose place begins with the prefix, in order. */
  List<Row> query(RowKey.TableId place, String pk, String prefix);

  /** Carries out all of the changes or none. */
  Commit commit(List<Write> changes);

  /** Deletes the rows; those that are gone already stay gone. */
  void delete(Collection<RowKey> keys);

  /** How many rows a page of the due index has at most. */
  int DUE_PAGE = 25;

  /**
   * A page of one shard of the due index up to this instant, oldest first, eventually consistent.
   *
   * @param after the entry after which the page begins; empty for the first
   */
  List<DueRow> due(int shard, String after, Instant until);

  /**
   * Moves a row's entry in the due index and counts that, whatever else the row holds; false if the
   * entry is another one by now.
   */
  boolean postpone(DueRow row, Instant until);

  /**
   * An entry of the due index.
   *
   * @param dueAt its place there, unique within its shard
   */
  record DueRow(RowKey key, String dueAt) {}

  /** How a transaction ended. */
  sealed interface Commit {
    /** All was written. */
    record Done() implements Commit {}

    /**
     * Nothing was written. For each change, in order, the row that failed its condition, without
     * attributes if there is none; empty for a change that others were in the way of, no more.
     */
    record ConditionFailed(List<Optional<Row>> failed) implements Commit {}
  }
}
