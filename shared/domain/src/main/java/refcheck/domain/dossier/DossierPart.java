package refcheck.domain.dossier;

import java.util.Map;
import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

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
   * A person who is asked, with all that the person's emails and forms need.
   *
   * @param links the secret of the person's link for each task; only its hash is stored unencrypted
   */
  record PersonPart(PersonId id, Person person, Subject subject, Map<TaskKind, LinkToken> links)
      implements DossierPart {
    public PersonPart {
      links = Map.copyOf(links);
    }

    @Override
    public PartName name() {
      return PartName.person(id);
    }

    /**
     * The secret of the link for a task of this person.
     *
     * @throws IllegalArgumentException if the person has no such task
     */
    public LinkToken link(TaskKind kind) {
      var token = links.get(kind);
      if (token == null) {
        throw new IllegalArgumentException("the person has no task of kind " + kind);
      }
      return token;
    }

    @Override
    public String toString() {
      return "PersonPart";
    }
  }

  /** What a person has typed for a task, by the names of the form's fields. */
  sealed interface Typed extends DossierPart {
    /** The task. */
    TaskId task();

    /** The values by name. */
    Map<String, String> fields();
  }

  /** The last saved form: the raw input by field name, valid or not. */
  record Draft(TaskId task, Map<String, String> fields) implements Typed {
    public Draft {
      fields = Map.copyOf(fields);
    }

    @Override
    public PartName name() {
      return PartName.of(PartKind.DRAFT, task);
    }

    @Override
    public String toString() {
      return "Draft";
    }
  }

  /** The input of a second window that conflicts with the draft and must be merged with it. */
  record ConflictingDraft(TaskId task, Map<String, String> fields) implements Typed {
    public ConflictingDraft {
      fields = Map.copyOf(fields);
    }

    @Override
    public PartName name() {
      return PartName.of(PartKind.ASIDE, task);
    }

    @Override
    public String toString() {
      return "ConflictingDraft";
    }
  }

  /** The submitted answers: valid values by question id. */
  record Answers(TaskId task, Map<String, String> fields) implements Typed {
    public Answers {
      fields = Map.copyOf(fields);
    }

    @Override
    public PartName name() {
      return PartName.of(PartKind.ANSWERS, task);
    }

    @Override
    public String toString() {
      return "Answers";
    }
  }
}
