package refcheck.domain;

import java.time.Instant;

/** What somebody wants to happen to a check; {@code now} is when it was asked for. */
public sealed interface Command {

  /** When it was asked for: the only time that a decision knows. */
  Instant now();

  /**
   * The same, asked for no earlier than that: clocks differ and writers overtake each other, but
   * what is decided later has not happened before.
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

  /** About one referee's reference. */
  sealed interface ReferenceCommand extends Command {
    /** Whose reference it is about. */
    RefereeId referee();
  }

  /** What the mail service tells of a letter. */
  sealed interface MailFeedback extends ReferenceCommand {}

  /** What comes through a referee's link. */
  sealed interface RefereeCommand extends ReferenceCommand {}

  /** The letter was accepted by the mail service. */
  record RecordInvitationSent(RefereeId referee, Instant now) implements MailFeedback {}

  /** The letter came back for good. */
  record RecordBounce(RefereeId referee, Instant now) implements MailFeedback {}

  /** The form is to be opened. */
  record OpenForm(RefereeId referee, Instant now) implements RefereeCommand {}

  /** What is typed so far is to be kept. */
  record SaveDraft(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The answers are final. */
  record Submit(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee wants the answers destroyed. */
  record Retract(RefereeId referee, Instant now) implements RefereeCommand {}

  /** The referee will not answer. */
  record Decline(RefereeId referee, DeclineReason reason, Instant now) implements RefereeCommand {}

  /** The report is about to be shown to the holder of the API key {@code by}. */
  record ReadReport(String by, Instant now) implements Command {}

  /** The tenant no longer wants the check. */
  record Cancel(Instant now) implements Command {}

  /** The time to answer may be over. */
  record EnforceDeadline(Instant now) implements Command {}

  /** The retention may be over; again while a purge is under way, in case it was lost. */
  record BeginPurge(Instant now) implements Command {}

  /** The dossier has been destroyed. */
  record CompletePurge(Instant now) implements Command {}
}
