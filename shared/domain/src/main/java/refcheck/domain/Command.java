package refcheck.domain;

import java.time.Instant;

/** A request to change a check. */
public sealed interface Command {

  /** When the command was issued: the only time that a decision uses. */
  Instant now();

  /**
   * Returns the command with a time not before {@code earliest}. Clocks differ and writers overtake
   * each other, but later decisions must not have earlier times.
   */
  default Command notBefore(Instant earliest) {
    return now().isBefore(earliest) ? at(earliest) : this;
  }

  private Command at(Instant time) {
    return switch (this) {
      case RecordInvitationSent(var referee, _) -> new RecordInvitationSent(referee, time);
      case RecordBounce(var referee, _) -> new RecordBounce(referee, time);
      case OpenForm(var referee, _) -> new OpenForm(referee, time);
      case SaveDraft(var referee, _) -> new SaveDraft(referee, time);
      case Submit(var referee, _) -> new Submit(referee, time);
      case Retract(var referee, _) -> new Retract(referee, time);
      case Decline(var referee, var reason, _) -> new Decline(referee, reason, time);
      case ReadReport(var by, _) -> new ReadReport(by, time);
      case Cancel _ -> new Cancel(time);
      case EnforceDeadline _ -> new EnforceDeadline(time);
      case BeginPurge _ -> new BeginPurge(time);
      case CompletePurge _ -> new CompletePurge(time);
    };
  }

  /** A command about one referee's reference. */
  sealed interface ReferenceCommand extends Command {
    RefereeId referee();
  }

  /** What the mail service reports about an email. */
  sealed interface MailFeedback extends ReferenceCommand {}

  /** A command sent through a referee's link. */
  sealed interface RefereeCommand extends ReferenceCommand {}

  /** The mail service accepted the invitation. */
  record RecordInvitationSent(RefereeId referee, Instant now) implements MailFeedback {}

  /** The email bounced permanently. */
  record RecordBounce(RefereeId referee, Instant now) implements MailFeedback {}

  /** The referee opens the form. */
  record OpenForm(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee saves a draft. */
  record SaveDraft(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee submits the answers. */
  record Submit(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee wants the answers destroyed. */
  record Retract(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee will not answer. */
  record Decline(RefereeId referee, DeclineReason reason, Instant now) implements RefereeCommand {}

  /** The report is about to be shown to the holder of the API key {@code by}. */
  record ReadReport(String by, Instant now) implements Command {}

  /** The tenant no longer wants the check. */
  record Cancel(Instant now) implements Command {}

  /** Closes the check if its deadline has passed. */
  record EnforceDeadline(Instant now) implements Command {}

  /**
   * Begins the purge if the retention period has ended. Sent again while a purge is under way, in
   * case the first request was lost.
   */
  record BeginPurge(Instant now) implements Command {}

  /** The dossier has been destroyed. */
  record CompletePurge(Instant now) implements Command {}
}
