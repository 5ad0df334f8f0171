package refcheck.domain;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an email address looks like that can be written to: as the HTML standard defines a valid
 * one, with a dot in its domain, and with dots only where RFC 5321 has them.
 */
public final class EmailAddress {
  /** In characters, as RFC 5321 lets a path be written. */
  public static final int LONGEST = 254;

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![<local>.@])(?=[<local>.]{1,64}@)[<local>]+(?:\\.[<local>]+)*"
                  .replace("<local>", "a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-")
              + "@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
              + "[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9](?![a-zA-Z0-9@-])");

  private EmailAddress() {}

  /** Whether this is one and nothing else. */
  public static boolean is(String text) {
    return text.length() <= LONGEST && PATTERN.matcher(text).matches();
  }

  /** The first within a text; a part of what is none is none. */
  public static Optional<String> in(String text) {
    return PATTERN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> each.length() <= LONGEST)
        .findFirst();
  }
}
