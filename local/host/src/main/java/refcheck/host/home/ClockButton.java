package refcheck.host.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A button that sets the clock forward.
 *
 * @param days an ISO 8601 duration
 */
record ClockButton(String label, String days) {

  static final List<ClockButton> ALL =
      List.of(
          new ClockButton("One day", "P1D"),
          new ClockButton("One week", "P7D"),
          new ClockButton("Ninety days", "P90D"));

  static Optional<ClockButton> of(String days) {
    return ALL.stream().filter(step -> step.days().equals(days)).findFirst();
  }

  Duration by() {
    return Duration.parse(days);
  }
}
