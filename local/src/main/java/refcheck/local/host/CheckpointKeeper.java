package refcheck.local.host;

import java.time.Duration;
import java.util.Map;
import refcheck.local.pollers.Pollers;

/** Keeps how far the stream was followed, whenever nothing is in flight. */
final class CheckpointKeeper implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Pollers pollers;
  private final Checkpoints checkpoints;
  private final Thread thread;
  private Map<String, Map<String, String>> kept = Map.of();

  CheckpointKeeper(Pollers pollers, Checkpoints checkpoints) {
    this.pollers = pollers;
    this.checkpoints = checkpoints;
    this.thread = Thread.ofVirtual().name("checkpoints").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(BETWEEN);
        var reached = pollers.checkpoints(); // Before the look: what comes after it is in flight.
        if (!reached.equals(kept) && isQuiet()) {
          checkpoints.write(reached);
          kept = reached;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The host stops.
    }
  }

  private boolean isQuiet() throws InterruptedException {
    try {
      pollers.quiet().await(BETWEEN);
      return true;
    } catch (IllegalStateException _) {
      return false; // Something goes on; looked at again soon.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
