package refcheck.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Something that is made while something else goes on, so that two round trips take the time of
 * one. Whoever closes it has waited for its end: nothing goes on when a function has answered.
 */
public final class Prefetch<T> implements AutoCloseable {
  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<T> made;

  private Prefetch(Callable<T> making) {
    this.made = thread.submit(making);
  }

  /** Begins at once. */
  public static <T> Prefetch<T> of(Callable<T> making) {
    return new Prefetch<>(making);
  }

  /** What was made; throws what its making threw. */
  public T get() {
    try {
      return made.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
