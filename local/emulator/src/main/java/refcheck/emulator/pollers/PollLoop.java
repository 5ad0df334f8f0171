package refcheck.emulator.pollers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A virtual thread that repeats a step until it is stopped. */
final class PollLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration AFTER_AN_ERROR = Duration.ofMillis(500);

  /** How long a step may continue after the loop was stopped. Then it is interrupted. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final long MAX_SECONDS = Duration.ofDays(36_500).toSeconds();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Step step;
  private final Thread thread;

  PollLoop(String name, Step step) {
    this.step = step;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!isStopped()) {
        runStep();
      }
    } catch (InterruptedException _) { // it was stopped
      stop();
    }
  }

  private void runStep() throws InterruptedException {
    try {
      step.run(this);
    } catch (RuntimeException error) {
      if (!isStopped()) {
        LOG.warn("{} continues after an error", thread.getName(), error);
        pause(AFTER_AN_ERROR);
      }
    }
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits, and throws immediately if the loop is stopped. */
  void pause(Duration duration) throws InterruptedException {
    var seconds =
        Math.min(duration.toSeconds(), MAX_SECONDS); // a longer time does not fit into nanoseconds
    if (stopped.await(seconds * 1_000_000_000 + duration.toNanosPart(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("stopped");
    }
  }

  /** Stops without waiting, so that many loops can be stopped together and closed afterwards. */
  void stop() {
    stopped.countDown();
  }

  @Override
  public void close() {
    stop();
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(GRACE)) {
        thread.interrupt();
        thread.join(GRACE);
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /** The repeated step. */
  @FunctionalInterface
  interface Step {
    void run(PollLoop loop) throws InterruptedException;
  }
}
