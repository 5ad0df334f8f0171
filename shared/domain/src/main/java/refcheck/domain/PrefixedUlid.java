package refcheck.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;

/** Generates and validates identifiers: a prefix for the kind, then a time-ordered, random ULID. */
final class PrefixedUlid {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,5}_[0-9A-Za-z]{1,40}");
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;

  private PrefixedUlid() {}

  /** Generates an identifier that sorts by {@code now}. Must not be used as a secret. */
  static String next(String prefix, Instant now) {
    var random = new SecureRandom(); // Per call: SnapStart clones would share one made during init.
    var ulid = new StringBuilder(prefix).append('_');
    for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
      ulid.append(CROCKFORD.charAt((int) ((now.toEpochMilli() >>> (5 * i)) & 31)));
    }
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      ulid.append(CROCKFORD.charAt(random.nextInt(32)));
    }
    return ulid.toString();
  }

  static boolean isWellFormed(String prefix, String value) {
    return value.startsWith(prefix + "_") && FORM.matcher(value).matches();
  }

  /** Rejects values that do not have the format of an identifier with any prefix. */
  static void check(String value) {
    if (!FORM.matcher(value).matches()) {
      // The value is untrusted input, so the message does not repeat it.
      throw new IllegalArgumentException("not an id");
    }
  }
}
