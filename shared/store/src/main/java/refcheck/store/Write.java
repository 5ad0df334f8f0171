package refcheck.store;

import java.time.Instant;

/** One row's part of a transaction. */
public sealed interface Write {

  /** Which row. */
  RowKey key();

  /** Writes the whole row, on a condition. */
  record Put(RowKey key, Row row, Condition condition) implements Write {

    /** Whether it is held to the row's own number: it changes a row, and never makes one. */
    boolean isConditional() {
      return condition instanceof Condition.VersionIs;
    }
  }

  /** Writes nothing, but holds the transaction to a condition. */
  record ConditionCheck(RowKey key, Condition condition) implements Write {}

  /** What must be true of the row as it stands. */
  sealed interface Condition {
    /** Nothing is asked. */
    record Always() implements Condition {}

    /** There is no such row. */
    record Absent() implements Condition {}

    /**
     * There is none, or it is past its {@code expires_at}; the table's TTL may not have come by.
     */
    record AbsentOrExpired(Instant now) implements Condition {}

    /** The row stands at this number. */
    record VersionIs(String attribute, long value) implements Condition {}

    /** The row says this. */
    record Equals(String attribute, String value) implements Condition {}
  }
}
