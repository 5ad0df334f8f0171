package refcheck.domain.dossier;

import java.util.Map;
import java.util.SequencedMap;
import refcheck.domain.RefereeId;

/** What is opened together and destroyed together: the unit of sealing. */
public sealed interface DossierPart {

  /** Which part of its dossier this is. */
  PartName name();

  /** Whom the check is about, what for, and the language of the request (BCP 47). */
  record CandidatePart(Candidate candidate, Position position, String locale)
      implements DossierPart {
    @Override
    public PartName name() {
      return PartName.CANDIDATE;
    }

    @Override
    public String toString() {
      return "CandidatePart";
    }
  }

  /**
   * All that letters and forms need.
   *
   * @param candidateName how the candidate is called in letters and forms
   * @param positionTitle what the candidate has applied for
   */
  record Referees(
      String candidateName, String positionTitle, SequencedMap<RefereeId, Referee> invitations)
      implements DossierPart {
    @Override
    public PartName name() {
      return PartName.REFEREES;
    }

    @Override
    public String toString() {
      return "Referees";
    }
  }

  /** The form as it was last saved: whatever was typed, valid or not, by field name. */
  record Draft(RefereeId referee, Map<String, String> fields) implements DossierPart {
    public Draft {
      fields = Map.copyOf(fields);
    }

    @Override
    public PartName name() {
      return PartName.draftOf(referee);
    }

    @Override
    public String toString() {
      return "Draft";
    }
  }

  /** What was typed in a second window, to be brought together with the draft. */
  record ConflictingDraft(RefereeId referee, Map<String, String> fields) implements DossierPart {
    public ConflictingDraft {
      fields = Map.copyOf(fields);
    }

    @Override
    public PartName name() {
      return PartName.conflictingDraftOf(referee);
    }

    @Override
    public String toString() {
      return "ConflictingDraft";
    }
  }

  /** What a referee said: values by question id, all of them valid. */
  record Answers(RefereeId referee, Map<String, String> values) implements DossierPart {
    public Answers {
      values = Map.copyOf(values);
    }

    @Override
    public PartName name() {
      return PartName.answersOf(referee);
    }

    @Override
    public String toString() {
      return "Answers";
    }
  }
}
