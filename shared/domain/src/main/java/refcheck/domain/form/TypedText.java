package refcheck.domain.form;

import java.util.regex.Pattern;

/** Text as it was typed into a field of a form. */
public final class TypedText {
  /** Unassigned code points stay: newer letters and emoji are unknown to this Java version. */
  private static final String NON_CHARACTERS = "\\p{Cs}\\p{IsNoncharacter_Code_Point}";

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0" + NON_CHARACTERS + "]*");
  private static final Pattern NOT_TYPEABLE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E" + NON_CHARACTERS + "&&[^\\n\\t]]");

  /** Browsers send CR LF. Text pasted from word processors has other line breaks. */
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85]");

  private TypedText() {}

  /** Whether the value has no visible character. */
  public static boolean isBlank(String value) {
    return INVISIBLE.matcher(value).matches();
  }

  /**
   * Removes characters that no keyboard types: controls and overrides of the writing direction.
   * Keeps isolates: people who write in two directions need them, and they end with the paragraph.
   */
  public static String sanitize(String value) {
    return NOT_TYPEABLE.matcher(LINE_BREAK.matcher(value).replaceAll("\n")).replaceAll("");
  }
}
