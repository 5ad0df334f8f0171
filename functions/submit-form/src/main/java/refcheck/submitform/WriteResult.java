package refcheck.submitform;

import refcheck.pages.UnsavedReason;

/** The result of executing a person's command and storing what was typed. */
sealed interface WriteResult {

  /** Everything is stored, now or by an earlier post of the same form. */
  record Stored() implements WriteResult {}

  /** Nothing was stored, because another window has saved since the page was shown. */
  record Stale() implements WriteResult {}

  /** Nothing was stored, and a retry cannot change that. */
  record Refused(UnsavedReason reason) implements WriteResult {}

  /** Nothing was stored, because of other writers; a retry may succeed. */
  record Contended() implements WriteResult {}
}
