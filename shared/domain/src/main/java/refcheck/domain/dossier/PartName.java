package refcheck.domain.dossier;

import refcheck.domain.RefereeId;

/**
 * The name of a part within its dossier. The sealing is bound to it, and IAM roles can be limited
 * to it.
 */
public record PartName(String value) {
  public static final PartName CANDIDATE = new PartName("candidate");
  public static final PartName REFEREES = new PartName("referees");
  private static final String ANSWERS = "answers-";

  public static PartName draftOf(RefereeId referee) {
    return new PartName("draft-" + referee);
  }

  /** The input of one referee in a second window, after the first window replaced the draft. */
  public static PartName conflictingDraftOf(RefereeId referee) {
    return new PartName("draft-aside-" + referee);
  }

  public static PartName answersOf(RefereeId referee) {
    return new PartName(ANSWERS + referee);
  }

  /** Whether this is the name of a referee's answers. */
  public boolean isAnswers() {
    return value.startsWith(ANSWERS);
  }

  /** The name without the referee. */
  public String kind() {
    return value.replaceFirst("-ref_.*", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
