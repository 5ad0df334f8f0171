package refcheck.local.lambda;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what has begun and what has ended, so that somebody can wait until nothing happens. */
public final class ActivityCounter {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /** Something begins; close it when it has ended. */
  public Running begin() {
    begun.incrementAndGet();
    return ended::incrementAndGet;
  }

  public long begun() {
    return begun.get();
  }

  public boolean none() {
    var done = ended.get(); // read first: what begins between the two reads must count as running
    return begun.get() == done;
  }

  /** The same invoker, its calls counted. */
  public Invoker counting(Invoker invoker) {
    return (functionName, event) -> {
      try (var _ = begin()) {
        return invoker.invoke(functionName, event);
      }
    };
  }

  /** Something that has begun. */
  @FunctionalInterface
  public interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
