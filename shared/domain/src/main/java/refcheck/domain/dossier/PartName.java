package refcheck.domain.dossier;

import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/**
 * The name of a part within its dossier: its kind, and the person or the task that it belongs to.
 * The sealing is bound to it, and IAM roles can be limited to it.
 */
public record PartName(String value) {
  /** The part of the candidate. */
  public static final PartName CANDIDATE = new PartName(PartKind.CANDIDATE.wireName());

  /** The part of a person who is asked. */
  public static PartName person(PersonId person) {
    return new PartName(PartKind.PERSON.wireName() + "-" + person);
  }

  /** A part of this kind that belongs to a task. */
  public static PartName of(PartKind kind, TaskId task) {
    return new PartName(kind.wireName() + "-" + task);
  }

  /** The kind of the part. */
  public PartKind kind() {
    return PartKind.of(segments()[0]);
  }

  /** The person whose part this is. */
  public PersonId person() {
    return new PersonId(segments()[1]);
  }

  /** The task whose part this is. */
  public TaskId task() {
    return new TaskId(person(), new TaskKind(segments()[2]));
  }

  private String[] segments() {
    return value.split("-", -1);
  }

  @Override
  public String toString() {
    return value;
  }
}
