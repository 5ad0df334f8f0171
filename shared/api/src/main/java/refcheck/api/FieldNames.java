package refcheck.api;

import java.util.regex.Pattern;

/** Names of fields that the client chose. */
final class FieldNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  private FieldNames() {}

  /** A name that the client chose, if it looks like a name. It could hold personal data. */
  static String shown(String name) {
    return NAME.matcher(name).matches() ? name : "(unreadable)";
  }
}
