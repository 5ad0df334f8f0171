package refcheck.tests.journey;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the links in the text part of an email, as a mail program does. */
public final class EmailLinks {
  private static final Pattern LINK = Pattern.compile("http://\\S+");

  private EmailLinks() {}

  /** All links, unchanged. */
  static List<String> all(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The link to the form. */
  public static String first(String text) {
    return all(text).getFirst();
  }
}
