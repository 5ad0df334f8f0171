package refcheck.local.journey;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links in the text part of a letter, as a mail program would find them. */
public final class EmailLinks {
  private static final Pattern LINK = Pattern.compile("http://\\S+");

  private EmailLinks() {}

  /** All of them, as they stand. */
  static List<String> all(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The one to the form. */
  public static String first(String text) {
    return all(text).getFirst();
  }
}
