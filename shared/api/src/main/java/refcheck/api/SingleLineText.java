package refcheck.api;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The rule for names and titles: one line with something visible, without hidden characters. */
public final class SingleLineText {
  private static final Pattern NONCHARACTER = Pattern.compile("\\p{IsNoncharacter_Code_Point}");

  /**
   * A visible character: no blank of any kind, and no letter without a glyph. Private-use
   * characters count: fonts show rare Chinese characters by them.
   */
  private static final Pattern VISIBLE =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Cn}\\p{Co}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

  /** The flag of a region: a black flag and tags (UTS 51, emoji tag sequences). */
  private static final Pattern REGION_FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

  private SingleLineText() {}

  /** Whether a text follows the rule, has no blanks at its ends, and is not longer than this. */
  public static boolean is(String text, int longest) {
    return isVisible(text)
        && text.length() <= longest
        && text.equals(text.strip())
        && isPlain(text);
  }

  /** Whether a character is visible. */
  static boolean isVisible(String text) {
    return VISIBLE.matcher(text).find();
  }

  /** Whether a text has no line breaks and no hidden characters. */
  static boolean isPlain(String text) {
    return unprintable(text).isEmpty();
  }

  /** The index of the first forbidden character; empty if there is none. */
  static OptionalInt unprintable(String text) {
    var flag = REGION_FLAG.matcher(text);
    for (var i = 0; i < text.length(); ) {
      if (flag.region(i, text.length()).lookingAt()) {
        i = flag.end();
      } else if (isUnprintable(text.codePointAt(i))) {
        return OptionalInt.of(i);
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Names may hold characters that are newer than this Java. Noncharacters stay forbidden.
      case Character.UNASSIGNED -> NONCHARACTER.matcher(Character.toString(character)).matches();
      // Direction marks can make a name read as another one.
      case Character.FORMAT -> character != 0x200c && character != 0x200d;
      default -> false;
    };
  }
}
