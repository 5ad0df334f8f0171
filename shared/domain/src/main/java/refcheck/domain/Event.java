package refcheck.domain;

import java.time.Instant;
import java.util.List;

/** What has happened to a check: kept for ever, published, and therefore without personal data. */
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /** Of one referee's reference. */
  sealed interface ReferenceEvent extends Event {
    /** Whose reference. */
    RefereeId referee();
  }

  /** Of the check as a whole. */
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

  /** The first time that something was saved; later savings change nothing that is told. */
  record ReferenceDrafted(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceSubmitted(RefereeId referee, Instant at) implements ReferenceEvent {}

  /** The referee took the answers back; they are destroyed in the same transaction. */
  record ReferenceRetracted(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceDeclined(RefereeId referee, DeclineReason reason, Instant at)
      implements ReferenceEvent {}

  record ReferenceBounced(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceExpired(RefereeId referee, Instant at) implements ReferenceEvent {}

  record ReferenceWithdrawn(RefereeId referee, Instant at) implements ReferenceEvent {}

  /** The report was opened for the holder of the API key {@code by}. */
  record ReportRead(String by, Instant at) implements CheckEvent {}

  record CheckCompleted(Instant at) implements CheckEvent {}

  record CheckExpired(Instant at) implements CheckEvent {}

  record CheckCancelled(Instant at) implements CheckEvent {}

  /** Every door is shut and the dossier is to be destroyed; again when the first call was lost. */
  record PurgeBegan(Instant at) implements CheckEvent {}

  record CheckPurged(Instant at) implements CheckEvent {}
}
