package refcheck.domain;

import java.time.Instant;
import java.util.Optional;

/** The identifier of a case. Its prefix says what kind of case it is: {@code chk_} is a check. */
public record CaseId(String value) {

  /** Rejects values that are not identifiers. */
  public CaseId {
    PrefixedUlid.check(value);
  }

  /** Generates a unique identifier that sorts by {@code now}. */
  public static CaseId next(String prefix, Instant now) {
    return new CaseId(PrefixedUlid.next(prefix, now));
  }

  /** Parses untrusted input; empty if it is not well formed or has another prefix. */
  public static Optional<CaseId> parse(String prefix, String value) {
    return PrefixedUlid.isWellFormed(prefix, value)
        ? Optional.of(new CaseId(value))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
