package refcheck.host;

import java.time.Duration;
import java.time.Instant;
import refcheck.emulator.pollers.Schedules;
import refcheck.host.home.ClockControl;

/**
 * Moves the host's clock and then runs the schedules, which would otherwise wait for real time to
 * pass.
 */
record HostClockControl(HostClock clock, Schedules schedules) implements ClockControl {

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void forward(Duration by) {
    clock.advance(by);
    schedules.tickAll();
    // The first run may expire a deadline, after which a retention period is already over.
    schedules.tickAll();
  }
}
