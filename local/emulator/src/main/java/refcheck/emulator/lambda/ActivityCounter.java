package refcheck.emulator.lambda;

import java.util.concurrent.atomic.AtomicLong;

/** Counts started and ended activities, so that a caller can wait until none is left. */
public final class ActivityCounter {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /** Starts an activity. Close the result when the activity has ended. */
  public Running begin() {
    begun.incrementAndGet();
    return ended::incrementAndGet;
  }

  public long begun() {
    return begun.get();
  }

  public boolean none() {
    // Read first: an activity that begins between the reads counts as running.
    var done = ended.get();
    return begun.get() == done;
  }

  /** Returns an invoker that counts the calls of the given one. */
  public Invoker counting(Invoker invoker) {
    return (functionName, event) -> {
      try (var _ = begin()) {
        return invoker.invoke(functionName, event);
      }
    };
  }

  /** A running activity. */
  @FunctionalInterface
  public interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
