package refcheck.pages;

import java.util.regex.Pattern;

/**
 * Adds spaces between Latin arguments and the Chinese text around them, but not within arguments.
 */
final class CjkSpacing {
  private static final String EDGE = "\uE000"; // Private use: does not occur in our texts.
  private static final String LATIN = "[\\p{IsLatin}\\d]";
  private static final Pattern SCRIPT_CHANGE =
      Pattern.compile(
          "(?<=\\p{IsHan})%1$s(?=%2$s)|(?<=%2$s)%1$s(?=\\p{IsHan})".formatted(EDGE, LATIN));

  private CjkSpacing() {}

  /** Marks the edges of an argument. */
  static Object mark(Object argument) {
    return argument instanceof String text ? EDGE + text.replace(EDGE, "") + EDGE : argument;
  }

  static String between(String marked) {
    return SCRIPT_CHANGE.matcher(marked).replaceAll(" ").replace(EDGE, "");
  }
}
