package refcheck.domain.delivery;

import java.time.Duration;

/**
 * The limits of a channel.
 *
 * @param claimTimeout how long a worker may hold a claim: longer than the function's timeout
 * @param evidenceTimeout how long to wait for evidence after a send with an unknown outcome
 * @param backoff half of the delay before the second attempt; it doubles with each attempt
 * @param maxUncertainAttempts how many claims may end with an unknown outcome before the delivery
 *     fails. The person gets at most this many copies. Attempts that were certainly refused do not
 *     count.
 */
public record ChannelPolicy(
    Duration claimTimeout, Duration evidenceTimeout, Duration backoff, int maxUncertainAttempts) {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15); // The maximum of SQS.
  private static final int MAX_DOUBLINGS = 10;

  /** How long after a claim the delivery is due if no evidence arrives. */
  Duration claimAndEvidence() {
    return claimTimeout.plus(evidenceTimeout);
  }

  /**
   * When to publish a delivery again if its message was lost. Slightly longer than a claim, so that
   * most claims keep the due time: each change in the due index is billed.
   */
  public Duration republishAfter() {
    return claimAndEvidence().plusMinutes(4);
  }

  /** The delay before this attempt, counted from 0: zero at first, then doubled each time. */
  public Duration delay(int attempt) {
    if (attempt == 0) {
      return Duration.ZERO;
    }
    var delay = backoff.multipliedBy(1L << Math.min(attempt, MAX_DOUBLINGS));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }
}
