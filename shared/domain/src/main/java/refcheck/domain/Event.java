package refcheck.domain;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a check. Events are kept forever and published, so they hold no
 * personal data.
 */
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /** An event of one referee's reference. */
  sealed interface ReferenceEvent extends Event {
    RefereeId referee();
  }

  /** An event of the check as a whole. */
  sealed interface CheckEvent extends Event {}

  /** The first event of every check. */
  record CheckCreated(Terms terms, List<RefereeId> referees) implements CheckEvent {
    public CheckCreated {
      referees = List.copyOf(referees);
    }

    @Override
    public Instant at() {
      return terms.createdAt();
    }
  }

  record ReferenceInvited(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceOpened(RefereeId referee, Instant at) implements ReferenceEvent {}

  /** The referee saved a draft for the first time. Later saves make no event. */
  record ReferenceDrafted(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceSubmitted(RefereeId referee, Instant at) implements ReferenceEvent {}

  /** The referee took the answers back; they are destroyed in the same transaction. */
  record ReferenceRetracted(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceDeclined(RefereeId referee, DeclineReason reason, Instant at)
      implements ReferenceEvent {}

  record ReferenceBounced(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceExpired(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceWithdrawn(RefereeId referee, Instant at) implements ReferenceEvent {}

  /** The report was read with the API key {@code by}. */
  record ReportRead(String by, Instant at) implements CheckEvent {}

  record CheckCompleted(Instant at) implements CheckEvent {}

  record CheckExpired(Instant at) implements CheckEvent {}

  record CheckCancelled(Instant at) implements CheckEvent {}

  /**
   * The links and the report are closed, and the dossier is to be destroyed. Recorded again if the
   * first purge was lost.
   */
  record PurgeBegan(Instant at) implements CheckEvent {}

  record CheckPurged(Instant at) implements CheckEvent {}
}
