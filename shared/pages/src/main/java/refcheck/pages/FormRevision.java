package refcheck.pages;

import java.util.Optional;

/**
 * On which savings a form's page stands, as its hidden field says: so that a window that was
 * overtaken by another one notices, instead of overwriting what was typed there.
 *
 * @param draft the saving of the form; empty if there was none
 * @param aside the saving of a second window that the page shows, too
 */
public record FormRevision(Optional<String> draft, Optional<String> aside) {
  /** The name of the hidden field. */
  public static final String FIELD = "draft";

  /** Of a page on which nothing was saved yet. */
  static final FormRevision NOTHING = new FormRevision(Optional.empty(), Optional.empty());

  private static final String BETWEEN = ".";

  /** What a field's value says; anything may have been posted. */
  public static FormRevision parse(String value) {
    var halves = value.split("\\.", 2);
    return new FormRevision(
        Optional.of(halves[0]).filter(each -> !each.isEmpty()),
        Optional.of(halves).filter(each -> each.length == 2).map(each -> each[1]));
  }

  /** The field's value. */
  @Override
  public String toString() {
    return draft.orElse("") + aside.map(each -> BETWEEN + each).orElse("");
  }
}
