package refcheck.local.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far one press of a button sets the clock forward.
 *
 * @param days as ISO 8601 has it
 */
record Step(String label, String days) {

  static final List<Step> ALL =
      List.of(
          new Step("One day", "P1D"), new Step("One week", "P7D"), new Step("Ninety days", "P90D"));

  static Optional<Step> of(String days) {
    return ALL.stream().filter(step -> step.days().equals(days)).findFirst();
  }

  Duration by() {
    return Duration.parse(days);
  }
}
