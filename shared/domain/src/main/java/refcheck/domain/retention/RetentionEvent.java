package refcheck.domain.retention;

import java.time.Instant;

/** Something that happened to a retention. */
public sealed interface RetentionEvent {

  /** When it happened. */
  Instant at();

  /** The time of the purge is known. */
  record Started(Instant until, Instant at) implements RetentionEvent {}

  /**
   * The links and the report are closed, and the personal data is to be destroyed. Recorded again
   * if the first purge was lost.
   */
  record PurgeBegan(Instant at) implements RetentionEvent {}

  /** The personal data was destroyed. */
  record Purged(Instant at) implements RetentionEvent {}
}
