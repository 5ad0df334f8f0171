package refcheck.domain;

import java.time.Instant;
import java.util.Optional;

/** Names a referee of one check, and the reference that the referee gives. */
public record RefereeId(String value) {
  private static final String PREFIX = "ref";

  /** Refuses what is not a {@code ref_} identifier. */
  public RefereeId {
    PrefixedUlid.require(PREFIX, value);
  }

  /** A new identifier, unique, made at {@code now}. */
  public static RefereeId next(Instant now) {
    return new RefereeId(PrefixedUlid.next(PREFIX, now));
  }

  /** The identifier that somebody sent, if it is well formed. */
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
