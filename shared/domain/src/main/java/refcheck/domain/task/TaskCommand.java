package refcheck.domain.task;

/** A request to change a task. */
public sealed interface TaskCommand {

  /** What the mail service reports about the invitation. */
  sealed interface MailFeedback extends TaskCommand {}

  /** A command of the person who holds the task's link. */
  sealed interface HolderCommand extends TaskCommand {}

  /** A command of the flow of the case. */
  sealed interface FlowOrder extends TaskCommand {}

  /** The mail service accepted the invitation. */
  record RecordInvitationSent() implements MailFeedback {}

  /** The invitation bounced permanently. */
  record RecordBounce() implements MailFeedback {}

  /** The person opens the form. */
  record OpenForm() implements HolderCommand {}

  /** The person saves a draft. */
  record SaveDraft() implements HolderCommand {}

  /** The person submits the answers. */
  record Submit() implements HolderCommand {}

  /** The person wants the answers destroyed. */
  record Retract() implements HolderCommand {}

  /** The person will not answer. */
  record Decline(DeclineReason reason) implements HolderCommand {}

  /** The deadline has passed. */
  record Expire() implements FlowOrder {}

  /** The tenant has cancelled the case. */
  record Withdraw() implements FlowOrder {}
}
