package refcheck.store;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Another go, and another, for whoever is overtaken. */
final class OptimisticRetry {
  /**
   * All ten referees of a check may submit at once, and each of them is overtaken by the others.
   */
  static final int MOST = 12;

  private static final long PAUSE_NANOS = 50_000_000;
  private static final int MOST_DOUBLINGS = 3;

  private OptimisticRetry() {}

  /** The first outcome there is; empty if others were faster every time. */
  static <T> Optional<T> untilPresent(Supplier<Optional<T>> attempt) {
    for (int tried = 0; tried < MOST; tried++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome;
      }
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(PAUSE_NANOS << Math.min(tried, MOST_DOUBLINGS)));
    }
    return Optional.empty();
  }
}
