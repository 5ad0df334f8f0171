package refcheck.local.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A button that sets the clock forward.
 *
 * @param days an ISO 8601 duration
 */
record ClockStep(String label, String days) {

  static final List<ClockStep> ALL =
      List.of(
          new ClockStep("One day", "P1D"),
          new ClockStep("One week", "P7D"),
          new ClockStep("Ninety days", "P90D"));

  static Optional<ClockStep> of(String days) {
    return ALL.stream().filter(step -> step.days().equals(days)).findFirst();
  }

  Duration by() {
    return Duration.parse(days);
  }
}
