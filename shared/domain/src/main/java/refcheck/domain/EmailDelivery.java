package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail to one referee, as a row: made with the event that wants it, claimed by one worker at a
 * time, sent once. The mail service has no idempotency token, so a claim whose end is unknown stays
 * until evidence or time decides.
 */
public sealed interface EmailDelivery {

  /** How long a worker may hold a claim; longer than its function's timeout. */
  Duration CLAIM_TIMEOUT = Duration.ofMinutes(1);

  /** How long evidence of an unsure sending is waited for. */
  Duration EVIDENCE_TIMEOUT = Duration.ofMinutes(15);

  /**
   * How long a lost publication is waited for: a little longer than a claim, so that most claims
   * can keep the letter's time, as each move in the index of what is due is billed.
   */
  Duration REPUBLISH_AFTER = CLAIM_TIMEOUT.plus(EVIDENCE_TIMEOUT).plusMinutes(4);

  /**
   * How often a letter may be claimed with an unknown end before its address counts as one that
   * takes no mail; this many copies of a letter at most. A certain refusal can be repeated for
   * ever.
   */
  int MAX_UNCERTAIN_ATTEMPTS = 4;

  /** When somebody should look at it again; empty when it is done. */
  default Optional<Instant> dueAt() {
    return Optional.empty();
  }

  /**
   * To be sent.
   *
   * @param attempt how many claims were made before
   * @param unsure how many of them have an unknown end
   */
  record Pending(int attempt, int unsure, Instant due) implements EmailDelivery {
    private static final int LONGEST_DELAY_SECONDS = 900; // What a queue can hold a message back.

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The claim of one worker: due when its evidence is, or when the letter was. */
    public Claimed claim(Instant now) {
      var end = now.plus(CLAIM_TIMEOUT).plus(EVIDENCE_TIMEOUT);
      return new Claimed(attempt + 1, unsure, due.isAfter(end) ? due : end);
    }

    /** How long to wait before trying: nothing at first, then twice as long every time. */
    public Duration delay() {
      return attempt == 0
          ? Duration.ZERO
          : Duration.ofSeconds(Math.min(LONGEST_DELAY_SECONDS, 5L << Math.min(attempt, 10)));
    }
  }

  /** A worker is sending it, or died doing so. */
  record Claimed(int attempt, int unsure, Instant due) implements EmailDelivery {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The letter after the mail service said for certain that it did not take it this time. */
    public EmailDelivery refused(Instant now) {
      return pending(attempt, unsure, now);
    }
  }

  /** The mail service has it. */
  record Sent(Instant at) implements EmailDelivery {}

  /** Not to be sent any more: nobody is waited for, or no attempt succeeded. */
  record Failed(Instant at) implements EmailDelivery {}

  /** A new letter. */
  static EmailDelivery written(Instant now) {
    return pending(0, 0, now);
  }

  /**
   * What becomes of a letter that is past its time without evidence: published again as long as the
   * check waits for it, given up otherwise. Empty when it is not due.
   */
  default Optional<EmailDelivery> onDue(Check check, EmailDeliveryId id, Instant now) {
    if (dueAt().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case Pending(int attempt, int unsure, _) ->
          Optional.of(again(check, id, pending(attempt, unsure, now), now));
      case Claimed(int attempt, int unsure, _) ->
          Optional.of(again(check, id, pending(attempt, unsure + 1, now), now));
      case Sent _, Failed _ -> Optional.empty();
    };
  }

  private static EmailDelivery again(
      Check check, EmailDeliveryId id, EmailDelivery again, Instant now) {
    if (id.isWantedIn(check)) {
      return again;
    }
    // Whoever has opened the link has the letter.
    var isKnown =
        id.kind() == EmailKind.INVITATION
            && check instanceof Check.Open
            && check.references().get(id.referee()) instanceof Reference.Outstanding;
    return isKnown ? new Sent(now) : new Failed(now);
  }

  private static EmailDelivery pending(int attempt, int unsure, Instant now) {
    if (unsure >= MAX_UNCERTAIN_ATTEMPTS) {
      return new Failed(now);
    }
    var delay = new Pending(attempt, unsure, now).delay();
    return new Pending(attempt, unsure, now.plus(delay).plus(REPUBLISH_AFTER));
  }
}
