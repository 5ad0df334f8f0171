package refcheck.domain;

/** How a check came to its end. */
public enum CloseReason {
  /** Nobody is waited for any more. */
  COMPLETED,
  /** The tenant no longer wants it. */
  CANCELLED,
  /** The deadline passed without a single answer. */
  EXPIRED
}
