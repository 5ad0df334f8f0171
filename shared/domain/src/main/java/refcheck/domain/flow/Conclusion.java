package refcheck.domain.flow;

/** How a case ended. */
public enum Conclusion {
  /** Every task of the plan has ended. */
  COMPLETED,
  /** The tenant cancelled the case. */
  CANCELLED,
  /** The last deadline passed without any answers. */
  EXPIRED
}
