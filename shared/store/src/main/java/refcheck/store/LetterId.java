package refcheck.store;

import refcheck.domain.RefereeId;

/** Names a letter within its check: to whom and which. */
public record LetterId(RefereeId referee, String kind) {
  /** The kind of letter that asks for the reference. */
  public static final String INVITATION = "invitation";

  /** The letter that asks this referee for a reference. */
  public static LetterId invitation(RefereeId referee) {
    return new LetterId(referee, INVITATION);
  }
}
