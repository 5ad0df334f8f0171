package refcheck.domain;

import java.time.Instant;

/** The identifier of a person in a case. Its prefix says who it is: {@code ref_} is a referee. */
public record PersonId(String value) {

  /** Rejects values that are not identifiers. */
  public PersonId {
    PrefixedUlid.check(value);
  }

  /** Generates a unique identifier that sorts by {@code now}. */
  public static PersonId next(String prefix, Instant now) {
    return new PersonId(PrefixedUlid.next(prefix, now));
  }

  /** What the person is in the case: the part of the identifier before the underscore. */
  public String prefix() {
    return value.substring(0, value.indexOf('_'));
  }

  @Override
  public String toString() {
    return value;
  }
}
