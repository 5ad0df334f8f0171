package refcheck.domain;

import java.util.Locale;

/** Why a command was rejected; the wire name is the constant in lower case. */
public enum RejectionReason {
  CHECK_OPEN,
  CHECK_SETTLED,
  CHECK_PURGED,
  DEADLINE_PASSED,
  NOT_DUE,
  NOT_OPENED,
  NOT_SUBMITTED,
  NOTHING_IN_YET,
  PURGE_NOT_BEGUN,
  REFERENCE_ENDED,
  UNKNOWN_REFEREE;

  /** The code in API responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
