package refcheck.domain;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Validates email addresses. The part before the @ follows the HTML standard, with dots only where
 * RFC 5321 allows them. The part after it is a domain name with a dot, in any script.
 */
public final class EmailAddress {
  /** The maximum length in characters (RFC 5321). */
  public static final int LONGEST = 254;

  private static final int LONGEST_LOCAL = 64;
  private static final String LOCAL = "a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-";
  private static final Pattern LOCAL_CHARACTER = Pattern.compile("[" + LOCAL + "]");
  private static final Pattern LOCAL_PART =
      Pattern.compile("(?=.{1,64}$)[<local>]+(?:\\.[<local>]+)*".replace("<local>", LOCAL));

  /** An ASCII address within a text. Chinese text may follow without a space. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<![<local>.@])(?=[<local>.]{1,64}@)[<local>]+(?:\\.[<local>]+)*"
                  .replace("<local>", LOCAL)
              + "@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
              + "[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]"
              + "(?![a-zA-Z0-9@-]|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s<>()\\[\\],;:\"，；：、（）《》「」]+");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.。!?！？]+$");

  private EmailAddress() {}

  /** Whether the whole text is an address. */
  public static boolean is(String text) {
    return normalize(text).isPresent();
  }

  /** The address with its domain in ASCII, as mail is sent to it; empty if invalid. */
  public static Optional<String> normalize(String text) {
    var at = text.lastIndexOf('@');
    return at < 0 || !LOCAL_PART.matcher(text.substring(0, at)).matches()
        ? Optional.empty()
        : DomainName.toAscii(text.substring(at + 1))
            .map(domain -> text.substring(0, at + 1) + domain)
            .filter(each -> each.length() <= LONGEST);
  }

  /** The address with its domain in Unicode, for display. */
  public static String display(String address) {
    var at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + DomainName.toUnicode(address.substring(at + 1));
  }

  /** The first address in a text, normalized. Ignores valid parts of invalid addresses. */
  public static Optional<String> in(String text) {
    return Stream.concat(
            WITHIN.matcher(text).results().map(MatchResult::group),
            BETWEEN_WORDS
                .splitAsStream(text)
                .map(each -> END_OF_SENTENCE.matcher(each).replaceAll("")))
        .flatMap(each -> normalize(each).stream())
        .findFirst();
  }

  /** Why a text is not an address. */
  public enum Reason {
    NO_AT,
    SECOND_AT,
    BAD_CHARACTER,
    MISPLACED_DOT,
    NOTHING_BEFORE_AT,
    LOCAL_TOO_LONG,
    NO_DOT_IN_DOMAIN,
    BAD_DOMAIN,
    TOO_LONG
  }

  /**
   * The first error in a text.
   *
   * @param position of the invalid character, from 1; 0 if the error is not in one character
   * @param character the code point at that position
   */
  public record Defect(Reason reason, int position, int character) {}

  /** The first error in a text; empty if it is an address. */
  public static Optional<Defect> findDefect(String text) {
    return is(text) ? Optional.empty() : Optional.of(defect(text, text.codePoints().toArray()));
  }

  private static Defect defect(String text, int[] characters) {
    var at = -1;
    for (var i = 0; i < characters.length; i++) {
      var character = characters[i];
      if (character == '@' && at >= 0) {
        return new Defect(Reason.SECOND_AT, i + 1, character);
      } else if (character == '@') {
        at = i;
      } else if (at < 0 ? !isLocal(character) : !DomainName.isAllowed(character)) {
        return new Defect(Reason.BAD_CHARACTER, i + 1, character);
      } else if (character == '.' && isMisplaced(characters, i)) {
        return new Defect(Reason.MISPLACED_DOT, i + 1, character);
      }
    }
    return new Defect(reason(text, at), 0, 0);
  }

  private static Reason reason(String text, int at) {
    if (at <= 0) {
      return at < 0 ? Reason.NO_AT : Reason.NOTHING_BEFORE_AT;
    }
    if (at > LONGEST_LOCAL) {
      return Reason.LOCAL_TOO_LONG;
    }
    var domain = text.substring(at + 1);
    if (DomainName.toAscii(domain).isPresent()) {
      return Reason.TOO_LONG;
    }
    return domain.contains(".") ? Reason.BAD_DOMAIN : Reason.NO_DOT_IN_DOMAIN;
  }

  private static boolean isLocal(int character) {
    return character == '.' || LOCAL_CHARACTER.matcher(Character.toString(character)).matches();
  }

  private static boolean isMisplaced(int[] characters, int i) {
    return i == 0
        || i == characters.length - 1
        || characters[i - 1] == '@'
        || characters[i + 1] == '@'
        || characters[i + 1] == '.';
  }
}
