package refcheck.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import refcheck.emulator.data.PrivateFolder;

/**
 * The host's clock: the machine's time plus the total advance. The advance is stored on disk, and
 * the clock never goes back.
 */
final class HostClock extends Clock {
  private static final String FILE = "clock";

  private static final Duration MAX_AHEAD = Duration.ofDays(3653);

  private final PrivateFolder data;
  private Duration ahead;

  private HostClock(PrivateFolder data, Duration ahead) {
    this.data = data;
    this.ahead = ahead;
  }

  /** Opens the clock whose advance is stored in this folder. */
  static HostClock open(PrivateFolder data) {
    var stored = data.list(FILE).contains(FILE);
    var ahead = stored ? Duration.parse(new String(data.read(FILE), UTF_8).strip()) : Duration.ZERO;
    return new HostClock(data, ahead);
  }

  synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock never goes back");
    }
    if (by.compareTo(MAX_AHEAD.minus(ahead)) > 0) {
      throw new IllegalArgumentException("the clock goes ten years ahead at most, in all");
    }
    var total = ahead.plus(by);
    data.write(FILE, total.toString().getBytes(UTF_8));
    ahead = total;
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
