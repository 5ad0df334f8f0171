package refcheck.emulator.pollers;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The interval of a schedule: {@code rate(5 minutes)}. The emulator has no other schedules. */
final class RateExpression {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private RateExpression() {}

  /** Throws IllegalArgumentException if the expression is not a rate. */
  static Duration parse(String text) {
    var rate = RATE.matcher(text);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "a schedule must be rate() of a number and minutes, hours or days, not " + text);
    }
    return ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S")
        .getDuration()
        .multipliedBy(Long.parseLong(rate.group(1)));
  }
}
