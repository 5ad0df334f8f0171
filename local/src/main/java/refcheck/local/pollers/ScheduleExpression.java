package refcheck.local.pollers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The times of a schedule: {@code rate(5 minutes)} or {@code cron(0 3 * * ? *)}, in UTC. */
sealed interface ScheduleExpression {
  Pattern FORM = Pattern.compile("(rate|cron)\\((.+)\\)");
  Pattern RATE = Pattern.compile("(\\d+) (minute|hour|day)s?");

  Instant next(Instant after);

  static ScheduleExpression parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("the local host does not support the schedule " + text);
    }
    return form.group(1).equals("rate")
        ? rate(form.group(2))
        : new AtTimes(Cron.parse(form.group(2)));
  }

  private static Every rate(String text) {
    var rate = RATE.matcher(text);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "a rate must be a number and minutes, hours or days: " + text);
    }
    return new Every(
        ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S")
            .getDuration()
            .multipliedBy(Long.parseLong(rate.group(1))));
  }

  /** Fires at a fixed interval. */
  record Every(Duration pause) implements ScheduleExpression {
    @Override
    public Instant next(Instant after) {
      return after.plus(pause);
    }
  }

  /** Fires at calendar times. */
  record AtTimes(Cron cron) implements ScheduleExpression {
    @Override
    public Instant next(Instant after) {
      return cron.next(after);
    }
  }
}
