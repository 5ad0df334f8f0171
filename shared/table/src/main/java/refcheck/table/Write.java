package refcheck.table;

import java.time.Instant;

/** The write of one row in a transaction. */
public sealed interface Write {

  /** The key of the row. */
  RowKey key();

  /** Writes the whole row if the condition holds. */
  record Put(RowKey key, Row row, Condition condition) implements Write {

    /**
     * Whether the put is conditional on the row's version: it replaces a row, never creates one.
     */
    public boolean isConditional() {
      return condition instanceof Condition.VersionIs;
    }

    /** Whether a second put of the same row, after a lost reply, does no harm. */
    boolean isSafeToRepeat() {
      return isConditional() || condition instanceof Condition.Always;
    }
  }

  /** Writes nothing; the transaction fails unless the condition holds. */
  record ConditionCheck(RowKey key, Condition condition) implements Write {}

  /** A condition on the current row. */
  sealed interface Condition {
    /** No condition. */
    record Always() implements Condition {}

    /** The row does not exist. */
    record Absent() implements Condition {}

    /**
     * The row does not exist or is past its {@code expires_at}. The table's TTL deletes expired
     * rows with a delay.
     */
    record AbsentOrExpired(Instant now) implements Condition {}

    /** The row has this version. */
    record VersionIs(String attribute, long value) implements Condition {}

    /** The attribute has this value. */
    record Equals(String attribute, String value) implements Condition {}
  }
}
