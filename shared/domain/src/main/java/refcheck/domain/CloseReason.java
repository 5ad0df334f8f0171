package refcheck.domain;

/** Why a check was closed. */
public enum CloseReason {
  /** No reference is outstanding any more. */
  COMPLETED,
  /** The tenant cancelled the check. */
  CANCELLED,
  /** The deadline passed without any answers. */
  EXPIRED
}
