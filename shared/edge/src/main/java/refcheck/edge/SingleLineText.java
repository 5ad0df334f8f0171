package refcheck.edge;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What people read in a line: there is something to see, and it reads as it is written. */
public final class SingleLineText {
  private static final Pattern NONCHARACTER = Pattern.compile("\\p{IsNoncharacter_Code_Point}");

  /** Something that can be seen: no blank of any kind, and none of the letters that are empty. */
  private static final Pattern VISIBLE =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Cn}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

  /** A black flag and tags: the flag of a region (UTS 51, emoji tag sequences). */
  private static final Pattern REGION_FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

  private SingleLineText() {}

  /** Whether a text is such a line of at most so many characters, without blanks at its ends. */
  public static boolean is(String text, int longest) {
    return isVisible(text)
        && text.length() <= longest
        && text.equals(text.strip())
        && isPlain(text);
  }

  /** Whether there is something to see. */
  static boolean isVisible(String text) {
    return VISIBLE.matcher(text).find();
  }

  /** Whether a text stays on its line and reads as it is written. */
  static boolean isPlain(String text) {
    return unprintable(text).isEmpty();
  }

  /** Where the first character stands that cannot be on such a line, as an index; empty if none. */
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
      // What this Java does not know yet is in people's names, but for what will never be anything.
      case Character.UNASSIGNED -> NONCHARACTER.matcher(Character.toString(character)).matches();
      // Marks that turn the direction of text can make a name read as something else.
      case Character.FORMAT -> character != 0x200c && character != 0x200d;
      default -> false;
    };
  }
}
