package refcheck.domain;

import java.time.Instant;
import java.util.Optional;

/** The identifier of a check. */
public record CheckId(String value) {
  private static final String PREFIX = "chk";

  /** Rejects values that are not {@code chk_} identifiers. */
  public CheckId {
    PrefixedUlid.require(PREFIX, value);
  }

  /** Generates a unique identifier that sorts by {@code now}. */
  public static CheckId next(Instant now) {
    return new CheckId(PrefixedUlid.next(PREFIX, now));
  }

  /** Parses untrusted input; empty if it is not well formed. */
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
