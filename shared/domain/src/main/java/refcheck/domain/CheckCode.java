package refcheck.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short name of a check that people can read to each other, so that the tenant can look up
 * whether a request is its own: the last ten characters of the check's id. It opens nothing.
 */
public record CheckCode(String value) {
  private static final int LENGTH = 10;
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

  /** The code of that check. */
  public static CheckCode of(CheckId check) {
    var id = check.value();
    return new CheckCode(id.substring(Math.max(0, id.length() - LENGTH)));
  }

  /** The code that somebody typed, if it can be one; similar letters and digits are the same. */
  public static Optional<CheckCode> parse(String typed) {
    var code =
        NOISE
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(code).matches() ? Optional.of(new CheckCode(code)) : Optional.empty();
  }

  /** In two halves, as people read it: {@code 7KQ2M-4XV9C}. */
  @Override
  public String toString() {
    return value.length() == LENGTH
        ? value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2)
        : value;
  }
}
