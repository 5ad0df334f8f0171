package refcheck.tests.journey;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, up to a limit. */
public final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Await() {}

  public static void until(BooleanSupplier condition) {
    until(LIMIT, condition);
  }

  /** Waits at most {@code limit}. */
  public static void until(Duration limit, BooleanSupplier condition) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the condition did not hold within " + limit);
      }
      try {
        Thread.sleep(limit.dividedBy(1500)); // Polls, because there is no signal to wait for.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
