package refcheck.api;

import refcheck.domain.RejectionReason;

/** Problem details for the rules of the domain, for a tenant's engineer. */
final class RejectionMessages {

  private RejectionMessages() {}

  static String of(RejectionReason rule) {
    return switch (rule) {
      case CHECK_OPEN -> "The check is still open.";
      case CHECK_SETTLED -> "The check is closed.";
      case CHECK_PURGED -> "The personal data of this check was destroyed.";
      case DEADLINE_PASSED -> "The deadline to respond has passed.";
      case NOT_DUE -> "This is not due yet.";
      case NOT_OPENED -> "The form was not opened.";
      case NOT_SUBMITTED -> "This referee has not submitted answers.";
      case NOTHING_IN_YET ->
          "There are no answers to read: no referee has answered, or all answers were retracted.";
      case PURGE_NOT_BEGUN -> "The purge has not begun.";
      case REFERENCE_ENDED -> "The reference has ended.";
      case UNKNOWN_REFEREE -> "The check has no such referee.";
    };
  }
}
