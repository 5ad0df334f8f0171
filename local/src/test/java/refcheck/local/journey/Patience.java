package refcheck.local.journey;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere, and not for ever. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Patience() {}

  static void until(BooleanSupplier condition) {
    var end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen within " + LIMIT);
      }
      try {
        Thread.sleep(20); // Bounded by the limit; nothing here can be waited on.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
