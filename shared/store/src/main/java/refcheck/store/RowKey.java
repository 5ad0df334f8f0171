package refcheck.store;

/** Where a row lies: in which of the two tables, in which partition, at which place. */
public record RowKey(TableId place, String pk, String sk) {

  /** The two tables. */
  public enum TableId {
    /** All rows but the wrapped keys. */
    MAIN,
    /** The wrapped data keys, alone, so that nobody reads them by reading the rest. */
    KEYS
  }
}
