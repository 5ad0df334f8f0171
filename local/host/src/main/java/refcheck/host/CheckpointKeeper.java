package refcheck.host;

import java.time.Duration;
import java.util.Map;
import refcheck.emulator.pollers.Pollers;

/** Saves the stream positions whenever no event is in flight. */
final class CheckpointKeeper implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Pollers pollers;
  private final Checkpoints checkpoints;
  private final Thread thread;
  private Map<String, Map<String, String>> saved = Map.of();

  CheckpointKeeper(Pollers pollers, Checkpoints checkpoints) {
    this.pollers = pollers;
    this.checkpoints = checkpoints;
    this.thread = Thread.ofVirtual().name("checkpoints").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(BETWEEN);
        var reached = pollers.checkpoints(); // Read before isIdle(): later records are in flight.
        if (!reached.equals(saved) && isIdle()) {
          checkpoints.write(reached);
          saved = reached;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The host stops.
    }
  }

  private boolean isIdle() throws InterruptedException {
    try {
      pollers.idleWaiter().await(BETWEEN);
      return true;
    } catch (IllegalStateException _) {
      return false; // Events are in flight; run() tries again soon.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
