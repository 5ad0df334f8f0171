package refcheck.store;

import java.time.Instant;

/** One row's part of a transaction. */
public sealed interface Change {

  /** Which row. */
  RowKey key();

  /** Writes the whole row, on a condition. */
  record Put(RowKey key, Row row, Condition condition) implements Change {

    /** Whether it is held to the row's own number: it changes a row, and never makes one. */
    boolean isHeld() {
      return condition instanceof Condition.At;
    }
  }

  /** Writes nothing, but holds the transaction to a condition. */
  record Require(RowKey key, Condition condition) implements Change {}

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
    record At(String attribute, long value) implements Condition {}

    /** The row says this. */
    record Says(String attribute, String value) implements Condition {}
  }
}
