package refcheck.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The host's time: the machine's and what it was advanced by. Kept, and never goes back. */
final class HostClock extends Clock {
  private final Path file;
  private Duration ahead;

  private HostClock(Path file, Duration ahead) {
    this.file = file;
    this.ahead = ahead;
  }

  /** The clock whose advance stands in this folder. */
  static HostClock open(Path data) {
    var file = data.resolve("clock");
    try {
      var ahead =
          Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
      return new HostClock(file, ahead);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Sets the clock forward. */
  synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock never goes back");
    }
    ahead = ahead.plus(by);
    try {
      var written = file.resolveSibling("clock.new");
      Files.writeString(written, ahead.toString());
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the clock", e);
    }
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
