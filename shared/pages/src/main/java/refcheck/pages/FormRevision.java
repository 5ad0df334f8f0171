package refcheck.pages;

import java.util.Optional;

/**
 * The saved revisions that a form page shows, sent back in a hidden field. They reveal a conflict
 * when another window has saved since, so that its input is not overwritten.
 *
 * @param draft the revision of the draft; empty if there was none
 * @param conflictingDraft the revision of the conflicting draft of a second window, if the page
 *     shows it
 */
public record FormRevision(Optional<String> draft, Optional<String> conflictingDraft) {
  /** The name of the hidden field. */
  public static final String FIELD = "draft";

  /** The revision of a page without saved input. */
  static final FormRevision NOTHING = new FormRevision(Optional.empty(), Optional.empty());

  private static final String SEPARATOR = ".";

  /** Parses the hidden field. Accepts any input. */
  public static FormRevision parse(String value) {
    var parts = value.split("\\.", 2);
    return new FormRevision(
        Optional.of(parts[0]).filter(each -> !each.isEmpty()),
        Optional.of(parts).filter(each -> each.length == 2).map(each -> each[1]));
  }

  /** Formats the value of the hidden field. */
  @Override
  public String toString() {
    return draft.orElse("") + conflictingDraft.map(each -> SEPARATOR + each).orElse("");
  }
}
