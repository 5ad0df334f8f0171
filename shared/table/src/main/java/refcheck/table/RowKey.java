package refcheck.table;

/** The address of a row: table, partition key and sort key. */
public record RowKey(TableId table, String pk, String sk) {

  /** The two tables. */
  public enum TableId {
    /** All rows except the wrapped keys. */
    MAIN,
    /** The wrapped data keys, separate so that reading the main table does not expose them. */
    KEYS
  }
}
