package refcheck.domain;

import java.time.Instant;

/** The identifier of one reading of a report. */
public record ReadingId(String value) {
  /** Rejects values that are not identifiers. */
  public ReadingId {
    PrefixedUlid.check(value);
  }

  /** Generates a unique identifier that sorts by {@code now}. */
  public static ReadingId next(Instant now) {
    return new ReadingId(PrefixedUlid.next("read", now));
  }

  @Override
  public String toString() {
    return value;
  }
}
