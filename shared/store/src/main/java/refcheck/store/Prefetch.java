package refcheck.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads a value in the background, so that two round trips run in parallel. Closing it waits for
 * the load to end: no work continues after a function has answered.
 */
public final class Prefetch<T> implements AutoCloseable {
  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<T> value;

  private Prefetch(Callable<T> load) {
    this.value = thread.submit(load);
  }

  /** Starts the load immediately. */
  public static <T> Prefetch<T> of(Callable<T> load) {
    return new Prefetch<>(load);
  }

  /** Waits for the value; rethrows the exception of the load. */
  public T get() {
    try {
      return value.get();
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
