package refcheck.domain.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The state of a retention: kept, being destroyed, or destroyed. */
public sealed interface Retention {
  /** How long a purge may take before it is requested again. */
  Duration PURGE_TIMEOUT = Duration.ofMinutes(15);

  /** When the personal data must be destroyed; empty while the case runs. */
  Optional<Instant> until();

  /** When time alone changes the retention; empty if never. */
  Optional<Instant> dueAt();

  /** The personal data is being destroyed or is destroyed. */
  sealed interface Gone extends Retention {
    /** Since when. */
    Instant since();
  }

  /** The personal data is kept. */
  record Kept(Optional<Instant> until) implements Retention {
    @Override
    public Optional<Instant> dueAt() {
      return until;
    }
  }

  /** The links and the report are closed. The personal data is being destroyed. */
  record Purging(Optional<Instant> until, Instant since) implements Gone {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(since.plus(PURGE_TIMEOUT));
    }
  }

  /** The personal data is destroyed. Only ids and instants remain. */
  record Purged(Optional<Instant> until, Instant since) implements Gone {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.empty();
    }
  }

  /** The retention of a new case. */
  static Retention begin() {
    return new Kept(Optional.empty());
  }

  /**
   * The state after this event.
   *
   * @throws IllegalStateException if the event cannot happen in this state
   */
  default Retention after(RetentionEvent event) {
    return switch (event) {
      case RetentionEvent.Started(var until, _) when this instanceof Kept && until().isEmpty() ->
          new Kept(Optional.of(until));
      case RetentionEvent.PurgeBegan(var at)
          when until().isPresent() && !(this instanceof Purged) ->
          new Purging(until(), at);
      case RetentionEvent.Purged(var at) when this instanceof Purging -> new Purged(until(), at);
      case RetentionEvent.Started _, RetentionEvent.PurgeBegan _, RetentionEvent.Purged _ ->
          throw new IllegalStateException(
              event.getClass().getSimpleName() + " after " + getClass().getSimpleName());
    };
  }
}
