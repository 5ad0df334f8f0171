package refcheck.table;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Retries an operation after conflicts with other writers, with random pauses. */
public final class OptimisticRetry {
  /** All ten referees of a check may submit at once, and each can conflict with all others. */
  public static final int MAX_ATTEMPTS = 12;

  private static final long PAUSE_NANOS = 50_000_000;
  private static final int MAX_DOUBLINGS = 3;

  private OptimisticRetry() {}

  /** The result of the first successful attempt; empty if every attempt conflicted. */
  public static <T> Optional<T> untilPresent(Supplier<Optional<T>> attempt) {
    for (int tried = 0; tried < MAX_ATTEMPTS; tried++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome;
      }
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(PAUSE_NANOS << Math.min(tried, MAX_DOUBLINGS)));
    }
    return Optional.empty();
  }
}
