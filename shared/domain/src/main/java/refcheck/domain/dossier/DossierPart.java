package refcheck.domain.dossier;

import java.util.Map;
import java.util.SequencedMap;
import refcheck.domain.RefereeId;

/** A part of a dossier: sealed, opened and destroyed as one unit. */
public sealed interface DossierPart {

  /** The name of this part within its dossier. */
  PartName name();

  /** The candidate, the position and the language of the request (BCP 47). */
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
   * The data that emails and forms need.
   *
   * @param candidateName the candidate's name in emails and forms
   * @param positionTitle the position that the candidate applied for
   * @param byId the referees by id
   */
  record Referees(String candidateName, String positionTitle, SequencedMap<RefereeId, Referee> byId)
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

  /** The last saved form: the raw input by field name, valid or not. */
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

  /** The input of a second window that conflicts with the draft and must be merged with it. */
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

  /** A referee's submitted answers: valid values by question id. */
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
