package refcheck.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import refcheck.local.data.Folder;

/** The host's time: the machine's and what it was advanced by. Kept, and never goes back. */
final class HostClock extends Clock {
  private static final String FILE = "clock";

  private static final Duration FURTHEST = Duration.ofDays(3653);

  private final Folder data;
  private Duration ahead;

  private HostClock(Folder data, Duration ahead) {
    this.data = data;
    this.ahead = ahead;
  }

  /** The clock whose advance stands in this folder. */
  static HostClock open(Folder data) {
    var kept = data.list(FILE).contains(FILE);
    var ahead = kept ? Duration.parse(new String(data.read(FILE), UTF_8).strip()) : Duration.ZERO;
    return new HostClock(data, ahead);
  }

  /** Sets the clock forward. */
  synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock never goes back");
    }
    if (by.compareTo(FURTHEST.minus(ahead)) > 0) {
      throw new IllegalArgumentException("the clock goes ten years ahead at most, in all");
    }
    var further = ahead.plus(by);
    data.write(FILE, further.toString().getBytes(UTF_8));
    ahead = further;
  }

  @Override
  public synchronized Instant instant() {
    return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
