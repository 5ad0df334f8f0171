package refcheck.submitform;

import java.time.Instant;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;
import refcheck.pages.UnsavedReason;

/** The reason that the page gives for a command that the check rejects. */
final class RefusalReason {
  private RefusalReason() {}

  static UnsavedReason of(TaskId task, RejectionReason rule, VersionedCase found, Instant now) {
    if (!found.state().isOpenTo(task, now)) {
      return UnsavedReason.LINK_CLOSED;
    }
    if (rule == RejectionReason.NOT_OPENED) {
      return UnsavedReason.NOT_BEGUN;
    }
    return found.state().tasks().get(task) instanceof Task.Submitted
        ? UnsavedReason.SUBMITTED_BEFORE
        : UnsavedReason.ENDED;
  }
}
