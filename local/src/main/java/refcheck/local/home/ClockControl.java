package refcheck.local.home;

import java.time.Duration;
import java.time.Instant;

/** The host's clock, as far as people may turn it. */
public interface ClockControl {

  Instant now();

  /** Sets the clock forward and does what has become due; IllegalArgumentException for back. */
  void forward(Duration by);
}
