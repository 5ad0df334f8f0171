package refcheck.domain.dossier;

import refcheck.domain.RefereeId;

/** Names a part within its dossier; bound into its sealing, and what a role may be held to. */
public record PartName(String value) {
  public static final PartName CANDIDATE = new PartName("candidate");
  public static final PartName REFEREES = new PartName("invitations");
  private static final String ANSWERS = "answers-";

  /** The draft of one referee. */
  public static PartName draftOf(RefereeId referee) {
    return new PartName("draft-" + referee);
  }

  /** What one referee typed in a second window while the draft was replaced in the first. */
  public static PartName conflictingDraftOf(RefereeId referee) {
    return new PartName("draft-aside-" + referee);
  }

  /** The answers of one referee. */
  public static PartName answersOf(RefereeId referee) {
    return new PartName(ANSWERS + referee);
  }

  /** Whether it names the answers of a referee. */
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
