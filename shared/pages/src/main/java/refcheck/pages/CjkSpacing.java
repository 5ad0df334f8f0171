package refcheck.pages;

import java.util.regex.Pattern;

/** Sets Latin names apart from the Chinese text that they are filled into; not within names. */
final class CjkSpacing {
  private static final String EDGE = "\uE000"; // Private use: in no text of ours.
  private static final String LATIN = "[\\p{IsLatin}\\d]";
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<=\\p{IsHan})%1$s(?=%2$s)|(?<=%2$s)%1$s(?=\\p{IsHan})".formatted(EDGE, LATIN));

  private CjkSpacing() {}

  /** An argument whose edges can be found again. */
  static Object mark(Object argument) {
    return argument instanceof String text ? EDGE + text.replace(EDGE, "") + EDGE : argument;
  }

  static String between(String marked) {
    return CHANGE.matcher(marked).replaceAll(" ").replace(EDGE, "");
  }
}
