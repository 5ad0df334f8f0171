package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The delivery state of one email to one referee. It is created with the event that requires the
 * email, claimed by one worker at a time, and sent once. The mail service has no idempotency token,
 * so a claim with an unknown outcome stays until evidence arrives or its time runs out.
 */
public sealed interface EmailDelivery {

  /** How long a worker may hold a claim: longer than the function's timeout. */
  Duration CLAIM_TIMEOUT = Duration.ofMinutes(1);

  /** How long to wait for evidence after a send with an unknown outcome. */
  Duration EVIDENCE_TIMEOUT = Duration.ofMinutes(15);

  /**
   * When to publish an email again if its message was lost. Slightly longer than a claim, so that
   * most claims keep the email's due time: each change in the due index is billed.
   */
  Duration REPUBLISH_AFTER = CLAIM_TIMEOUT.plus(EVIDENCE_TIMEOUT).plusMinutes(4);

  /**
   * How many claims may end with an unknown outcome before the address counts as undeliverable. The
   * referee gets at most this many copies. Attempts that the mail service certainly refused do not
   * count.
   */
  int MAX_UNCERTAIN_ATTEMPTS = 4;

  /** When the delivery must be processed again; empty if it is final. */
  default Optional<Instant> dueAt() {
    return Optional.empty();
  }

  /**
   * Waiting to be sent.
   *
   * @param attempt the number of claims so far
   * @param unsure how many of them have an unknown outcome
   */
  record Pending(int attempt, int unsure, Instant due) implements EmailDelivery {
    private static final int LONGEST_DELAY_SECONDS = 900; // The maximum delay of an SQS message.

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /**
     * Claims the email for one worker. It becomes due when the wait for evidence ends, or at its
     * current due time if that is later.
     */
    public Claimed claim(Instant now) {
      var end = now.plus(CLAIM_TIMEOUT).plus(EVIDENCE_TIMEOUT);
      return new Claimed(attempt + 1, unsure, due.isAfter(end) ? due : end);
    }

    /** The delay before the next attempt: zero at first, then doubled each time. */
    public Duration delay() {
      return attempt == 0
          ? Duration.ZERO
          : Duration.ofSeconds(Math.min(LONGEST_DELAY_SECONDS, 5L << Math.min(attempt, 10)));
    }
  }

  /** A worker is sending the email, or failed while sending it. */
  record Claimed(int attempt, int unsure, Instant due) implements EmailDelivery {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The next state after the mail service certainly did not accept this attempt. */
    public EmailDelivery refused(Instant now) {
      return pending(attempt, unsure, now);
    }
  }

  /** The mail service accepted the email. */
  record Sent(Instant at) implements EmailDelivery {}

  /** Will not be sent: the check no longer needs it, or no attempt succeeded. */
  record Failed(Instant at) implements EmailDelivery {}

  /** A new email. */
  static EmailDelivery written(Instant now) {
    return pending(0, 0, now);
  }

  /**
   * The next state of an email that is due without evidence: pending again if the check still needs
   * it, final otherwise. Empty if the email is not due.
   */
  default Optional<EmailDelivery> onDue(Check check, EmailDeliveryId id, Instant now) {
    if (dueAt().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case Pending(int attempt, int unsure, _) ->
          Optional.of(retry(check, id, pending(attempt, unsure, now), now));
      case Claimed(int attempt, int unsure, _) ->
          Optional.of(retry(check, id, pending(attempt, unsure + 1, now), now));
      case Sent _, Failed _ -> Optional.empty();
    };
  }

  private static EmailDelivery retry(
      Check check, EmailDeliveryId id, EmailDelivery retry, Instant now) {
    if (id.isWantedIn(check)) {
      return retry;
    }
    // A referee who opened the link has received the email.
    var wasReceived =
        id.kind() == EmailKind.INVITATION
            && check instanceof Check.Open
            && check.references().get(id.referee()) instanceof Reference.Outstanding;
    return wasReceived ? new Sent(now) : new Failed(now);
  }

  private static EmailDelivery pending(int attempt, int unsure, Instant now) {
    if (unsure >= MAX_UNCERTAIN_ATTEMPTS) {
      return new Failed(now);
    }
    var delay = new Pending(attempt, unsure, now).delay();
    return new Pending(attempt, unsure, now.plus(delay).plus(REPUBLISH_AFTER));
  }
}
