package refcheck.domain;

import java.time.Instant;
import java.util.List;

/** What has happened to a check: kept for ever, published, and therefore without personal data. */
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /** Of one referee's reference. */
  sealed interface OfReference extends Event {
    /** Whose reference. */
    RefereeId referee();
  }

  /** Of the check as a whole. */
  sealed interface OfCheck extends Event {}

  /** The first event of every check. */
  record CheckCreated(Terms terms, List<RefereeId> referees) implements OfCheck {
    public CheckCreated {
      referees = List.copyOf(referees);
    }

    @Override
    public Instant at() {
      return terms.createdAt();
    }
  }

  record ReferenceInvited(RefereeId referee, Instant at) implements OfReference {}

  record ReferenceOpened(RefereeId referee, Instant at) implements OfReference {}

  /** The first time that something was saved; later savings change nothing that is told. */
  record ReferenceDrafted(RefereeId referee, Instant at) implements OfReference {}

  record ReferenceSubmitted(RefereeId referee, Instant at) implements OfReference {}

  /** The referee took the answers back; they are destroyed in the same transaction. */
  record ReferenceRetracted(RefereeId referee, Instant at) implements OfReference {}

  record ReferenceDeclined(RefereeId referee, DeclineReason reason, Instant at)
      implements OfReference {}

  record ReferenceBounced(RefereeId referee, Instant at) implements OfReference {}

  record ReferenceExpired(RefereeId referee, Instant at) implements OfReference {}

  record ReferenceWithdrawn(RefereeId referee, Instant at) implements OfReference {}

  /** The report was opened for the holder of the API key {@code by}. */
  record ReportRead(String by, Instant at) implements OfCheck {}

  record CheckCompleted(Instant at) implements OfCheck {}

  record CheckExpired(Instant at) implements OfCheck {}

  record CheckCancelled(Instant at) implements OfCheck {}

  /** Every door is shut and the dossier is to be destroyed; again when the first call was lost. */
  record PurgeBegan(Instant at) implements OfCheck {}

  record CheckPurged(Instant at) implements OfCheck {}
}
