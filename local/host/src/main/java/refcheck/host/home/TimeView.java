package refcheck.host.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The host's time and its distance from the machine's time. */
record TimeView(Instant now, Duration ahead) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static TimeView of(ClockControl clockControl) {
    var now = clockControl.now();
    return new TimeView(now, Duration.between(Instant.now(), now));
  }

  String time() {
    return TIME.format(now);
  }

  /** Rounded to the hour, because the two times were not read at the same moment. */
  String difference() {
    var hours = ahead.plusMinutes(1).toHours();
    if (hours == 0) {
      return "the same as this machine’s";
    }
    return (hours < 48 ? hours + " hours" : hours / 24 + " days") + " ahead of this machine’s";
  }
}
