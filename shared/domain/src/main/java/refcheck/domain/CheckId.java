package refcheck.domain;

import java.time.Instant;
import java.util.Optional;

/** Names a check. */
public record CheckId(String value) {
  private static final String PREFIX = "chk";

  /** Refuses what is not a {@code chk_} identifier. */
  public CheckId {
    PrefixedUlid.require(PREFIX, value);
  }

  /** A new identifier, unique, made at {@code now}. */
  public static CheckId next(Instant now) {
    return new CheckId(PrefixedUlid.next(PREFIX, now));
  }

  /** The identifier that somebody sent, if it is well formed. */
  public static Optional<CheckId> parse(String value) {
    return PrefixedUlid.isWellFormed(PREFIX, value)
        ? Optional.of(new CheckId(value))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
