package refcheck.local.host;

import java.time.Duration;
import java.time.Instant;
import refcheck.local.home.ClockControl;
import refcheck.local.pollers.Schedules;

/** The host's clock and what hangs on it: schedules do not wait for a clock that was moved. */
record HostClockControl(HostClock clock, Schedules schedules) implements ClockControl {

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void forward(Duration by) {
    clock.advance(by);
    schedules.tickAll();
    // A deadline that has passed long ago may make the retention be over, too.
    schedules.tickAll();
  }
}
