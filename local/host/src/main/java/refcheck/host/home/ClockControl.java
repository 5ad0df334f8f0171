package refcheck.host.home;

import java.time.Duration;
import java.time.Instant;

/** Reads the host's clock and sets it forward. */
public interface ClockControl {

  Instant now();

  /**
   * Sets the clock forward and runs what became due. Throws IllegalArgumentException for a negative
   * duration.
   */
  void forward(Duration by);
}
