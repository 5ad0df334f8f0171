package refcheck.testing;

import refcheck.domain.cases.CaseCommand;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskId;

/** Short names for the commands to a case. */
public final class CaseCommands {
  private CaseCommands() {}

  public static CaseCommand invitationSent(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.RecordInvitationSent());
  }

  public static CaseCommand bounce(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.RecordBounce());
  }

  public static CaseCommand openForm(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.OpenForm());
  }

  public static CaseCommand saveDraft(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.SaveDraft());
  }

  public static CaseCommand submit(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.Submit());
  }

  public static CaseCommand retract(TaskId task) {
    return new CaseCommand.ToTask(task, new TaskCommand.Retract());
  }

  public static CaseCommand decline(TaskId task, DeclineReason reason) {
    return new CaseCommand.ToTask(task, new TaskCommand.Decline(reason));
  }

  public static CaseCommand cancel() {
    return new CaseCommand.ToFlow(new FlowCommand.Cancel());
  }

  public static CaseCommand beginStage() {
    return new CaseCommand.ToFlow(new FlowCommand.BeginStage());
  }

  public static CaseCommand enforceDeadline() {
    return new CaseCommand.ToFlow(new FlowCommand.EnforceDeadline());
  }

  public static CaseCommand beginPurge() {
    return new CaseCommand.ToRetention(new RetentionCommand.BeginPurge());
  }

  public static CaseCommand completePurge() {
    return new CaseCommand.ToRetention(new RetentionCommand.CompletePurge());
  }
}
