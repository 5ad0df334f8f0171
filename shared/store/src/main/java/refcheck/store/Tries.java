package refcheck.store;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Another go, and another, for whoever is overtaken. */
final class Tries {
  private static final int MOST = 5;
  private static final long PAUSE_NANOS = 50_000_000;

  private Tries() {}

  /** The first outcome there is; empty if others were faster every time. */
  static <T> Optional<T> first(Supplier<Optional<T>> attempt) {
    for (int tried = 0; tried < MOST; tried++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome;
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << tried));
    }
    return Optional.empty();
  }
}
