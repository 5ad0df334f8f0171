package refcheck.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of one message on its way. It is created with the event that requires the message,
 * claimed by one worker at a time, and sent once. A claim with an unknown outcome stays until
 * evidence arrives or its time runs out.
 */
public sealed interface Delivery {

  /** When the delivery must be processed again; empty if it is final. */
  default Optional<Instant> dueAt() {
    return Optional.empty();
  }

  /** Ended: nothing will be sent any more. */
  sealed interface Final extends Delivery {}

  /**
   * Waiting to be sent.
   *
   * @param attempt the number of claims so far
   * @param unsure how many of them have an unknown outcome
   */
  record Pending(int attempt, int unsure, Instant due) implements Delivery {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /**
     * Claims the message for one worker. It becomes due when the wait for evidence ends, or at its
     * current due time if that is later.
     */
    public Claimed claim(ChannelPolicy policy, Instant now) {
      var end = now.plus(policy.claimAndEvidence());
      return new Claimed(attempt + 1, unsure, due.isAfter(end) ? due : end);
    }
  }

  /** A worker is sending the message, or failed while sending it. */
  record Claimed(int attempt, int unsure, Instant due) implements Delivery {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(due);
    }

    /** The next state after this attempt was certainly not accepted. */
    public Delivery refused(ChannelPolicy policy, Instant now) {
      return pending(policy, attempt, unsure, now);
    }
  }

  /** The message was accepted. */
  record Sent(Instant at) implements Final {}

  /** Will not be sent: the case no longer needs it, or no attempt succeeded. */
  record Failed(Instant at) implements Final {}

  /** Whether a case still needs a message. */
  enum Need {
    /** The message is to be sent. */
    WANTED,
    /** The person has received it: its link was used. */
    RECEIVED,
    /** The case has no more use for it. */
    OBSOLETE
  }

  /** A new delivery. */
  static Delivery created(ChannelPolicy policy, Instant now) {
    return pending(policy, 0, 0, now);
  }

  /**
   * The next state of a delivery that is due without evidence: pending again if it is wanted, final
   * otherwise. Empty if the delivery is not due.
   */
  default Optional<Delivery> onDue(ChannelPolicy policy, Need need, Instant now) {
    if (dueAt().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case Pending(int attempt, int unsure, _) ->
          Optional.of(retry(policy, need, attempt, unsure, now));
      case Claimed(int attempt, int unsure, _) ->
          Optional.of(retry(policy, need, attempt, unsure + 1, now));
      case Final _ -> Optional.empty();
    };
  }

  private static Delivery retry(
      ChannelPolicy policy, Need need, int attempt, int unsure, Instant now) {
    return switch (need) {
      case WANTED -> pending(policy, attempt, unsure, now);
      case RECEIVED -> new Sent(now);
      case OBSOLETE -> new Failed(now);
    };
  }

  private static Delivery pending(ChannelPolicy policy, int attempt, int unsure, Instant now) {
    return unsure >= policy.maxUncertainAttempts()
        ? new Failed(now)
        : new Pending(
            attempt, unsure, now.plus(policy.delay(attempt)).plus(policy.republishAfter()));
  }
}
