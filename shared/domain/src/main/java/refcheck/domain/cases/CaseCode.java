package refcheck.domain.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import refcheck.domain.CaseId;

/**
 * A short code that people can read aloud: the last ten characters of the id of the case. A tenant
 * looks it up to confirm that a request is genuine. It grants no access.
 */
public record CaseCode(String value) {
  private static final int LENGTH = 10;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

  public static CaseCode of(CaseId id) {
    var text = id.value();
    return new CaseCode(text.substring(Math.max(0, text.length() - LENGTH)));
  }

  /** Parses user input. Ignores case, spaces and dashes, and reads O as 0, I and L as 1. */
  public static Optional<CaseCode> parse(String input) {
    var code =
        SEPARATORS
            .matcher(input)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(code).matches() ? Optional.of(new CaseCode(code)) : Optional.empty();
  }

  /** Formats the code in two halves: {@code 7KQ2M-4XV9C}. */
  @Override
  public String toString() {
    return value.length() == LENGTH
        ? value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2)
        : value;
  }
}
