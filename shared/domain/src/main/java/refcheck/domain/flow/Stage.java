package refcheck.domain.flow;

import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;

/**
 * A stage of a plan: it asks people for one task each, and ends when each of these tasks has ended.
 *
 * @param asks the prefix of the identifiers of the people who are asked
 */
public record Stage(String asks, TaskRules rules) {
  /** Whether the stage asks this person. */
  public boolean isFor(PersonId person) {
    return person.prefix().equals(asks);
  }

  /** Whether the task is one of this stage. */
  public boolean has(TaskId task) {
    return isFor(task.person()) && task.kind().equals(rules.kind());
  }
}
