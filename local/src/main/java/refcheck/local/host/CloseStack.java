package refcheck.local.host;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed the other way round; once, and all of it. */
final class CloseStack implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T each) {
    opened.push(each);
    return each;
  }

  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        // The others are to be closed all the same; whoever stops the host sees what went wrong.
        System.err.println("refcheck: while stopping: " + e);
      }
    }
  }
}
