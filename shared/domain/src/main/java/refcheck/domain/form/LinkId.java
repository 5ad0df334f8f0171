package refcheck.domain.form;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule for the ids of sections and questions. They are also ids and names of elements in the
 * page of the form.
 */
final class LinkId {
  private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /** The page of the form uses these names itself. */
  private static final Set<String> RESERVED = Set.of("answers", "draft", "mistakes");

  private LinkId() {}

  static void check(String id) {
    if (!VALID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an id consists of lower-case letters, digits and underscores: " + id);
    }
    if (RESERVED.contains(id)) {
      throw new IllegalArgumentException("this id is reserved: " + id);
    }
  }
}
