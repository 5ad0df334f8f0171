package refcheck.domain;

import java.time.Instant;
import java.util.Optional;

/** The identifier of one referee in a check, and of that referee's reference. */
public record RefereeId(String value) {
  private static final String PREFIX = "ref";

  /** Rejects values that are not {@code ref_} identifiers. */
  public RefereeId {
    PrefixedUlid.require(PREFIX, value);
  }

  /** Generates a unique identifier that sorts by {@code now}. */
  public static RefereeId next(Instant now) {
    return new RefereeId(PrefixedUlid.next(PREFIX, now));
  }

  /** Parses untrusted input; empty if it is not well formed. */
  public static Optional<RefereeId> parse(String value) {
    return PrefixedUlid.isWellFormed(PREFIX, value)
        ? Optional.of(new RefereeId(value))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
