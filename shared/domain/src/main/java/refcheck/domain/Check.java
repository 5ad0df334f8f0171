package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The state of a check, without personal data. Derived from the check's events. */
public sealed interface Check {

  /** How long a purge may take before it is requested again. */
  Duration PURGE_TIMEOUT = Duration.ofMinutes(15);

  /** The terms agreed at creation. */
  Terms terms();

  /** The reference of every referee, in the order of nomination. */
  SequencedMap<RefereeId, Reference> references();

  /** When the next time-based change may be due; empty if none will come. */
  Optional<Instant> dueAt();

  /** Referees may answer. */
  record Open(Terms terms, SequencedMap<RefereeId, Reference> references) implements Check {
    public Open {
      references = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(references));
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(terms.respondBy());
    }
  }

  /** No reference is outstanding. The report can be read until the retention period ends. */
  record Closed(
      Terms terms, SequencedMap<RefereeId, Reference> references, CloseReason reason, Instant at)
      implements Check {

    /**
     * When the dossier must be destroyed. Closing the check late, after the deadline, does not
     * prolong the retention.
     */
    public Instant purgeAfter() {
      var end = at.isBefore(terms.respondBy()) ? at : terms.respondBy();
      return end.plus(terms.retention());
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(purgeAfter());
    }
  }

  /** The links and the report are closed. The dossier is being destroyed. */
  record Purging(Closed closed, Instant since) implements Check {
    @Override
    public Terms terms() {
      return closed.terms();
    }

    @Override
    public SequencedMap<RefereeId, Reference> references() {
      return closed.references();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(since.plus(PURGE_TIMEOUT));
    }
  }

  /** The dossier is destroyed. Only ids and instants remain. */
  record Purged(Closed closed, Instant at) implements Check {
    @Override
    public Terms terms() {
      return closed.terms();
    }

    @Override
    public SequencedMap<RefereeId, Reference> references() {
      return closed.references();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.empty();
    }
  }

  /** Whether this referee's link shows a page: the form, or the result of the referee's reply. */
  default boolean isOpenTo(RefereeId referee, Instant now) {
    return switch (this) {
      case Open open when references().get(referee) instanceof Reference.Outstanding ->
          !open.terms().isPastDeadline(now);
      case Open _, Closed _ -> references().get(referee) instanceof Reference.EndedByReferee;
      case Purging _, Purged _ -> false;
    };
  }

  /** Whether at least one referee has submitted answers. */
  default boolean hasAnswers() {
    return references().values().stream().anyMatch(Reference.Submitted.class::isInstance);
  }

  /** Whether at least one reference is outstanding. */
  default boolean isWaiting() {
    return references().values().stream().anyMatch(Reference.Outstanding.class::isInstance);
  }
}
