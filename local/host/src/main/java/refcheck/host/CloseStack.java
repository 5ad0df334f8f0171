package refcheck.host;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes resources in the reverse order of opening. It closes each once, even if another fails to
 * close.
 */
final class CloseStack implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        // Reports the failure on standard error and continues with the other resources.
        System.err.println("refcheck: while stopping: " + e);
      }
    }
  }
}
