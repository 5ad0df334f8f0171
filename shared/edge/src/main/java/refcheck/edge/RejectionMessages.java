package refcheck.edge;

import refcheck.domain.RejectionReason;

/** The rules of the domain in words for a tenant's engineer. */
final class RejectionMessages {

  private RejectionMessages() {}

  static String of(RejectionReason rule) {
    return switch (rule) {
      case CHECK_OPEN -> "The check is still open.";
      case CHECK_SETTLED -> "The check has come to its end.";
      case CHECK_PURGED -> "Everything personal of this check was destroyed.";
      case DEADLINE_PASSED -> "The time to respond is over.";
      case NOT_DUE -> "It is not time for this yet.";
      case NOT_OPENED -> "The form was not opened.";
      case NOT_SUBMITTED -> "No answers of this referee are in.";
      case NOTHING_IN_YET ->
          "There are no answers to read: nobody has answered, or what was answered was taken back.";
      case PURGE_NOT_BEGUN -> "The purge has not begun.";
      case REFERENCE_ENDED -> "The reference has come to its end.";
      case UNKNOWN_REFEREE -> "The check has no such referee.";
    };
  }
}
