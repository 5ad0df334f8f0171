package refcheck.table;

/** Which writes a read sees. */
public enum Consistency {
  /** All earlier writes. */
  STRONG,

  /** Perhaps not those of the last second, for half the price. */
  EVENTUAL
}
