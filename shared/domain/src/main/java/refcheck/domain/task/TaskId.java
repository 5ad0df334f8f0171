package refcheck.domain.task;

import refcheck.domain.PersonId;

/** Identifies a task within its case: who is asked, and for what. */
public record TaskId(PersonId person, TaskKind kind) {
  /** The identifier as a name within the case. */
  @Override
  public String toString() {
    return person + "-" + kind;
  }
}
