package refcheck.domain.task;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import refcheck.domain.Decision;
import refcheck.domain.RejectionReason;
import refcheck.domain.task.Task.Bounced;
import refcheck.domain.task.Task.Declined;
import refcheck.domain.task.Task.Drafted;
import refcheck.domain.task.Task.Ended;
import refcheck.domain.task.Task.Expired;
import refcheck.domain.task.Task.Invited;
import refcheck.domain.task.Task.Nominated;
import refcheck.domain.task.Task.Opened;
import refcheck.domain.task.Task.Outstanding;
import refcheck.domain.task.Task.Retracted;
import refcheck.domain.task.Task.Submitted;
import refcheck.domain.task.Task.Withdrawn;
import refcheck.domain.task.TaskCommand.Decline;
import refcheck.domain.task.TaskCommand.Expire;
import refcheck.domain.task.TaskCommand.FlowOrder;
import refcheck.domain.task.TaskCommand.HolderCommand;
import refcheck.domain.task.TaskCommand.MailFeedback;
import refcheck.domain.task.TaskCommand.OpenForm;
import refcheck.domain.task.TaskCommand.RecordBounce;
import refcheck.domain.task.TaskCommand.RecordInvitationSent;
import refcheck.domain.task.TaskCommand.Retract;
import refcheck.domain.task.TaskCommand.SaveDraft;
import refcheck.domain.task.TaskCommand.Submit;
import refcheck.domain.task.TaskCommand.Withdraw;

/** The state table of a task: decides every command in every state. */
public final class TaskDecider {
  private TaskDecider() {}

  /**
   * What a task needs to know of its case.
   *
   * @param isAsked whether the stage that asks for the task has begun
   * @param isSettled whether the case is settled
   * @param respondBy the deadline
   */
  public record Stand(boolean isAsked, boolean isSettled, Instant respondBy) {
    private boolean isOver(Instant now) {
      return !now.isBefore(respondBy);
    }
  }

  private record Move(Task task, TaskCommand command) {}

  /** Decides what a command does to a task. */
  public static Decision<TaskEvent> decide(
      Task task, TaskCommand command, Stand stand, Instant now) {
    return switch (new Move(task, command)) {
      case Move(Outstanding _, HolderCommand _) when !stand.isAsked() ->
          rejected(RejectionReason.NOT_DUE);
      case Move(Outstanding _, HolderCommand _) when stand.isOver(now) ->
          rejected(RejectionReason.DEADLINE_PASSED);
      // No invitation was sent yet, so the report is about something else.
      case Move(Outstanding _, MailFeedback _) when !stand.isAsked() -> accepted();
      case Move(Nominated _, RecordInvitationSent _) -> accepted(new TaskEvent.Invited(now));
      case Move(Invited _, RecordInvitationSent _) -> accepted();
      case Move(Opened _, RecordInvitationSent _) -> accepted();
      case Move(Drafted _, RecordInvitationSent _) -> accepted();
      case Move(Nominated _, RecordBounce _) -> accepted(new TaskEvent.Bounced(now));
      case Move(Invited _, RecordBounce _) -> accepted(new TaskEvent.Bounced(now));
      // The person has the link. A late bounce of another copy must not end the task.
      case Move(Opened _, RecordBounce _) -> accepted();
      case Move(Drafted _, RecordBounce _) -> accepted();
      case Move(Nominated _, OpenForm _) -> accepted(new TaskEvent.Opened(now));
      case Move(Invited _, OpenForm _) -> accepted(new TaskEvent.Opened(now));
      case Move(Opened _, OpenForm _) -> accepted();
      case Move(Drafted _, OpenForm _) -> accepted();
      case Move(Nominated _, SaveDraft _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Invited _, SaveDraft _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Opened _, SaveDraft _) -> accepted(new TaskEvent.Drafted(now));
      case Move(Drafted _, SaveDraft _) -> accepted();
      case Move(Nominated _, Submit _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Invited _, Submit _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Opened _, Submit _) -> accepted(new TaskEvent.Submitted(now));
      case Move(Drafted _, Submit _) -> accepted(new TaskEvent.Submitted(now));
      case Move(Outstanding _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Outstanding _, Decline(var reason)) ->
          accepted(new TaskEvent.Declined(reason, now));
      case Move(Outstanding _, Expire _) -> accepted(new TaskEvent.Expired(now));
      case Move(Outstanding _, Withdraw _) -> accepted(new TaskEvent.Withdrawn(now));

      // Mail feedback can arrive late and more than once. It does not change an ended task.
      case Move(Ended _, MailFeedback _) -> accepted();
      case Move(Ended _, FlowOrder _) -> accepted();
      case Move(Submitted _, Submit _) -> accepted();
      case Move(Retracted _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Declined _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Bounced _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Expired _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Withdrawn _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Declined _, Decline _) -> accepted();
      case Move(Submitted _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Retracted _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Bounced _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Expired _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Withdrawn _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      // The report is complete. A person who wants it changed must ask the tenant.
      case Move(Submitted _, Retract _) when stand.isSettled() ->
          rejected(RejectionReason.CHECK_SETTLED);
      case Move(Submitted _, Retract _) -> accepted(new TaskEvent.Retracted(now));
      case Move(Retracted _, Retract _) -> accepted();
      case Move(Declined _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Bounced _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Expired _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Withdrawn _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Ended _, OpenForm _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Ended _, SaveDraft _) -> rejected(RejectionReason.REFERENCE_ENDED);
    };
  }
}
