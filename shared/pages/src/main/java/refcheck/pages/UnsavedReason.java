package refcheck.pages;

/** Why a form that was posted is not stored. Each reason has a page with the text to copy. */
public enum UnsavedReason {
  /** The link leads to no open request. The page does not say why. */
  LINK_CLOSED("unsent", Way.NONE),
  /** The form was not opened with "Begin". */
  NOT_BEGUN("notbegun", Way.REQUEST),
  /** The reference was already submitted; the first submission counts. */
  SUBMITTED_BEFORE("sentbefore", Way.REQUEST),
  /** The person has declined or retracted. */
  ENDED("ended", Way.REQUEST),
  /** Two other windows were saved since this one was opened. */
  THIRD_WINDOW("overtaken", Way.FORM),
  TOO_LARGE("toolong", Way.FORM),
  /** The body is not what our form sends, so that a field could be lost or replaced. */
  UNREADABLE("unreadable", Way.FORM),
  /** A service is throttled or out of reach, or other requests changed the check meanwhile. */
  UNAVAILABLE("busy", Way.AGAIN),
  FAILED("failedpost", Way.AGAIN);

  /** Where the page leads. */
  enum Way {
    NONE,
    REQUEST,
    FORM,
    /** To the same address with the same fields. */
    AGAIN
  }

  private final String key;
  private final Way way;

  UnsavedReason(String key, Way way) {
    this.key = key;
    this.way = way;
  }

  /** What the keys of the page's texts begin with. */
  String key() {
    return key;
  }

  Way way() {
    return way;
  }
}
