package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The process side of a check: where it stands, without the people. Folded from its events. */
public sealed interface Check {

  /** How long a purge may take before it is asked for again. */
  Duration PURGE_TIMEOUT = Duration.ofMinutes(15);

  /** What was agreed at the start. */
  Terms terms();

  /** Every referee's reference, in the order of nomination. */
  SequencedMap<RefereeId, Reference> references();

  /** When time alone may next change something; empty when nothing is left to happen. */
  Optional<Instant> dueAt();

  /** Referees are asked and may answer. */
  record Open(Terms terms, SequencedMap<RefereeId, Reference> references) implements Check {
    public Open {
      references = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(references));
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(terms.respondBy());
    }
  }

  /** Nobody is waited for; the report can be read until the retention is over. */
  record Closed(
      Terms terms,
      SequencedMap<RefereeId, Reference> references,
      CloseReason conclusion,
      Instant at)
      implements Check {

    /** When the dossier is to be destroyed; whoever notes a deadline late keeps nothing longer. */
    public Instant purgeAfter() {
      var end = at.isBefore(terms.respondBy()) ? at : terms.respondBy();
      return end.plus(terms.retention());
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(purgeAfter());
    }
  }

  /** Every door is shut; the dossier is being destroyed. */
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

  /** What is left when the dossier is gone: ids and instants. */
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

  /** Whether this referee's link leads anywhere: to the request, or to what became of it. */
  default boolean isOpenTo(RefereeId referee, Instant now) {
    return switch (this) {
      case Open open when references().get(referee) instanceof Reference.Outstanding ->
          !open.terms().isPastDeadline(now);
      case Open _, Closed _ -> references().get(referee) instanceof Reference.EndedByReferee;
      case Purging _, Purged _ -> false;
    };
  }

  /** Whether somebody's answers are in. */
  default boolean hasAnswers() {
    return references().values().stream().anyMatch(Reference.Submitted.class::isInstance);
  }

  /** Whether somebody may still answer. */
  default boolean isWaiting() {
    return references().values().stream().anyMatch(Reference.Outstanding.class::isInstance);
  }
}
