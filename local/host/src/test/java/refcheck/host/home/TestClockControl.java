package refcheck.host.home;

import java.time.Duration;
import java.time.Instant;

/** A clock that can be moved forward. */
final class TestClockControl implements ClockControl {
  Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return Instant.now().plus(ahead);
  }

  @Override
  public void forward(Duration by) {
    ahead = ahead.plus(by);
  }
}
