package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail to one referee, as a row: made with the event that wants it, claimed by one worker at a
 * time, sent once. The mail service has no idempotency token, so a claim whose end is unknown stays
 * until evidence or time decides.
 */
public sealed interface Letter {

  /** How long a worker may hold a claim; longer than its function's timeout. */
  Duration LEASE = Duration.ofMinutes(1);

  /** How long evidence of an unsure sending, or a lost publication, is waited for. */
  Duration WINDOW = Duration.ofMinutes(15);

  /** How many claims a letter gets before its address counts as one that takes no mail. */
  int MOST_ATTEMPTS = 8;

  /** When somebody should look at it again; empty when it is done. */
  default Optional<Instant> dueAt() {
    return Optional.empty();
  }

  /** To be sent. {@code attempt} claims were made before. */
  record Pending(int attempt, Instant due) implements Letter {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The claim of one worker. */
    public Claimed claim(Instant now) {
      return new Claimed(attempt + 1, now.plus(LEASE).plus(WINDOW));
    }

    /** How long to wait before trying: nothing at first, then twice as long every time. */
    public Duration delay() {
      return attempt == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(900, 5L << attempt));
    }
  }

  /** A worker is sending it, or died doing so. */
  record Claimed(int attempt, Instant due) implements Letter {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The letter after the mail service said for certain that it did not take it. */
    public Letter refused(Instant now) {
      return pending(attempt, now);
    }
  }

  /** The mail service has it. */
  record Sent(Instant at) implements Letter {}

  /** Not to be sent any more: nobody is waited for, or no attempt succeeded. */
  record Dropped(Instant at) implements Letter {}

  /** A new letter. */
  static Letter written(Instant now) {
    return pending(0, now);
  }

  /**
   * What becomes of a letter that is past its time without evidence: published again as long as the
   * check waits for it, given up otherwise. Empty when it is not due.
   */
  default Optional<Letter> awakened(Check check, RefereeId to, Instant now) {
    if (dueAt().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case Pending(var attempt, _) -> Optional.of(again(check, to, attempt, now));
      case Claimed(var attempt, _) -> Optional.of(again(check, to, attempt, now));
      case Sent _, Dropped _ -> Optional.empty();
    };
  }

  private static Letter again(Check check, RefereeId to, int attempt, Instant now) {
    if (!(check instanceof Check.Open)) {
      return new Dropped(now);
    }
    return switch (check.references().get(to)) {
      case Reference.Nominated _ -> pending(attempt, now);
      // Whoever has opened the link has the letter.
      case Reference.Waiting _ -> new Sent(now);
      case Reference.Ended _ -> new Dropped(now);
      case null -> new Dropped(now);
    };
  }

  private static Letter pending(int attempt, Instant now) {
    if (attempt >= MOST_ATTEMPTS) {
      return new Dropped(now);
    }
    var pending = new Pending(attempt, now);
    return new Pending(attempt, now.plus(pending.delay()).plus(WINDOW));
  }
}
