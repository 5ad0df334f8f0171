package refcheck.domain.retention;

import java.time.Instant;

/** A request to change a retention. */
public sealed interface RetentionCommand {

  /** The case has ended: the personal data is kept until this time. */
  record Start(Instant until) implements RetentionCommand {}

  /**
   * Begins the purge if the retention has ended. Sent again while a purge is under way, in case the
   * first request was lost.
   */
  record BeginPurge() implements RetentionCommand {}

  /** The personal data has been destroyed. */
  record CompletePurge() implements RetentionCommand {}
}
