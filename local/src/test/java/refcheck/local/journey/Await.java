package refcheck.local.journey;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere, and not for ever. */
public final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Await() {}

  public static void until(BooleanSupplier condition) {
    until(LIMIT, condition);
  }

  /** As long as this. */
  public static void until(Duration limit, BooleanSupplier condition) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen within " + limit);
      }
      try {
        Thread.sleep(limit.dividedBy(1500)); // Bounded by the limit; nothing here can be waited on.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
