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
      case Invite(var referee, _) -> new Invite(referee, time);
      case Bounce(var referee, _) -> new Bounce(referee, time);
      case Begin(var referee, _) -> new Begin(referee, time);
      case SaveDraft(var referee, _) -> new SaveDraft(referee, time);
      case Submit(var referee, _) -> new Submit(referee, time);
      case Retract(var referee, _) -> new Retract(referee, time);
      case Decline(var referee, var reason, _) -> new Decline(referee, reason, time);
      case ReadReport(var by, _) -> new ReadReport(by, time);
      case Cancel _ -> new Cancel(time);
      case PassDeadline _ -> new PassDeadline(time);
      case BeginPurge _ -> new BeginPurge(time);
      case FinishPurge _ -> new FinishPurge(time);
    };
  }

  /** About one referee's reference. */
  sealed interface ToReference extends Command {
    /** Whose reference it is about. */
    RefereeId referee();
  }

  /** What the mail service tells of a letter. */
  sealed interface Delivery extends ToReference {}

  /** What comes through a referee's link. */
  sealed interface Answering extends ToReference {}

  /** The letter was accepted by the mail service. */
  record Invite(RefereeId referee, Instant now) implements Delivery {}

  /** The letter came back for good. */
  record Bounce(RefereeId referee, Instant now) implements Delivery {}

  /** The form is to be opened. */
  record Begin(RefereeId referee, Instant now) implements Answering {}

  /** What is typed so far is to be kept. */
  record SaveDraft(RefereeId referee, Instant now) implements Answering {}

  /** The answers are final. */
  record Submit(RefereeId referee, Instant now) implements Answering {}

  /** The referee wants the answers destroyed. */
  record Retract(RefereeId referee, Instant now) implements Answering {}

  /** The referee will not answer. */
  record Decline(RefereeId referee, DeclineReason reason, Instant now) implements Answering {}

  /** The report is about to be shown to the holder of the API key {@code by}. */
  record ReadReport(String by, Instant now) implements Command {}

  /** The tenant no longer wants the check. */
  record Cancel(Instant now) implements Command {}

  /** The time to answer may be over. */
  record PassDeadline(Instant now) implements Command {}

  /** The retention may be over; again while a purge is under way, in case it was lost. */
  record BeginPurge(Instant now) implements Command {}

  /** The dossier has been destroyed. */
  record FinishPurge(Instant now) implements Command {}
}
