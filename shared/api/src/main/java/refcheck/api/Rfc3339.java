package refcheck.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses instants exactly as RFC 3339, section 5.6, defines them. {@link Instant#parse} accepts
 * more (hour 24, a fraction point without digits) and less (at most nine digits of a fraction).
 */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt]([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)(?:\\.(\\d+))?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Rfc3339() {}

  /** The instant, to the nanosecond; empty if the text is malformed. */
  static Optional<Instant> parse(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var isLeap = found.group(4).equals("60");
      var second = isLeap ? "59" : found.group(4);
      var minute = found.group(1) + "T" + found.group(2) + ":" + found.group(3);
      var fraction = isLeap ? "999999999" : nanos(found.group(5));
      var local = LocalDateTime.parse(minute + ":" + second + "." + fraction);
      var offset = seconds(found.group(6), found.group(7), found.group(8));
      var instant = local.toInstant(ZoneOffset.UTC).minusSeconds(offset);
      return isLeap && !isLastOfMonth(instant) ? Optional.empty() : Optional.of(instant);
    } catch (DateTimeException _) {
      return Optional.empty(); // No such day.
    }
  }

  private static String nanos(String fraction) {
    return fraction == null ? "0" : fraction.substring(0, Math.min(9, fraction.length()));
  }

  private static long seconds(String sign, String hours, String minutes) {
    if (sign == null) {
      return 0;
    }
    var seconds = Integer.parseInt(hours) * 3600L + Integer.parseInt(minutes) * 60L;
    return sign.equals("-") ? -seconds : seconds;
  }

  /** Leap seconds are added after the last second of a month in UTC, and only there. */
  private static boolean isLastOfMonth(Instant instant) {
    var utc = instant.atOffset(ZoneOffset.UTC);
    return utc.toLocalTime()
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
            .equals(LocalTime.of(23, 59, 59))
        && utc.toLocalDate().plusDays(1).getDayOfMonth() == 1;
  }
}
