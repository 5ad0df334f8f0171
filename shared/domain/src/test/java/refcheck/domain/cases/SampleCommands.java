package refcheck.domain.cases;

import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.MONDAY;

import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskCommand;

/** The commands to a check, by the names that tables use. */
final class SampleCommands {
  private SampleCommands() {}

  static CaseCommand named(String name) {
    return switch (name) {
      case "InvitationSent" -> ended(EmailKind.INVITATION, new Delivery.Sent(MONDAY));
      case "InvitationFails" -> ended(EmailKind.INVITATION, new Delivery.Failed(MONDAY));
      case "ReceiptFails" -> ended(EmailKind.RECEIPT, new Delivery.Failed(MONDAY));
      case "OpenForm" -> toTask(new TaskCommand.OpenForm());
      case "SaveDraft" -> toTask(new TaskCommand.SaveDraft());
      case "Submit" -> toTask(new TaskCommand.Submit());
      case "Retract" -> toTask(new TaskCommand.Retract());
      case "Decline" -> toTask(new TaskCommand.Decline(DeclineReason.NOT_ME));
      case "Cancel" -> new CaseCommand.ToFlow(new FlowCommand.Cancel());
      case "EnforceDeadline" -> new CaseCommand.ToFlow(new FlowCommand.EnforceDeadline());
      case "BeginPurge" -> new CaseCommand.ToRetention(new RetentionCommand.BeginPurge());
      case "CompletePurge" -> new CaseCommand.ToRetention(new RetentionCommand.CompletePurge());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CaseCommand toTask(TaskCommand command) {
    return new CaseCommand.ToTask(ANNA, command);
  }

  private static CaseCommand ended(EmailKind kind, Delivery.Final result) {
    return new CaseCommand.DeliveryEnded(DeliveryId.email(ANNA, kind), result);
  }
}
