package refcheck.local.pollers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A cron expression of AWS with six fields: minute, hour, day of month, month, day of week (1 =
 * Sunday), year.
 */
record Cron(
    SortedSet<Integer> minutes,
    SortedSet<Integer> hours,
    SortedSet<Integer> days,
    SortedSet<Integer> months,
    SortedSet<Integer> weekdays,
    SortedSet<Integer> years) {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final int LAST_YEAR = 2199;

  static Cron parse(String text) {
    var fields = text.split(" +", -1);
    if (fields.length != 6) {
      throw new IllegalArgumentException("cron needs six fields: " + text);
    }
    return new Cron(
        new CronField(0, 59, List.of()).parse(fields[0]),
        new CronField(0, 23, List.of()).parse(fields[1]),
        new CronField(1, 31, List.of()).parse(fields[2]),
        new CronField(1, 12, MONTHS).parse(fields[3]),
        new CronField(1, 7, WEEKDAYS).parse(fields[4]),
        new CronField(1970, LAST_YEAR, List.of()).parse(fields[5]));
  }

  /** The next time after {@code after}, or Instant.MAX if there is none. */
  Instant next(Instant after) {
    var from =
        LocalDateTime.ofInstant(after, ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(1);
    var end =
        LocalDate.of(
            Math.min(years.last(), from.getYear() + 8),
            12,
            31); // leap days are at most 8 years apart
    return Stream.iterate(from.toLocalDate(), day -> !day.isAfter(end), day -> day.plusDays(1))
        .filter(this::includes)
        .flatMap(this::times)
        .filter(time -> !time.isBefore(from))
        .findFirst()
        .map(time -> time.toInstant(ZoneOffset.UTC))
        .orElse(Instant.MAX);
  }

  private boolean includes(LocalDate day) {
    return years.contains(day.getYear())
        && months.contains(day.getMonthValue())
        && days.contains(day.getDayOfMonth())
        && weekdays.contains(day.getDayOfWeek().getValue() % 7 + 1);
  }

  private Stream<LocalDateTime> times(LocalDate day) {
    return hours.stream().flatMap(hour -> minutes.stream().map(minute -> day.atTime(hour, minute)));
  }
}
