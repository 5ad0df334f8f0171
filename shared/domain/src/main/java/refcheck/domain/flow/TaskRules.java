package refcheck.domain.flow;

import java.time.Duration;
import java.time.Instant;
import refcheck.domain.task.TaskKind;

/**
 * The rules of one kind of task in a plan.
 *
 * @param kind the kind of the task
 * @param form the id of the form to fill in
 * @param after how long after the creation of the case the people are asked at the earliest
 * @param within how long they have to answer, from when they are asked
 */
public record TaskRules(TaskKind kind, String form, Duration after, Duration within) {
  Instant begins(Instant createdAt, Instant now) {
    var earliest = createdAt.plus(after);
    return earliest.isBefore(now) ? now : earliest;
  }
}
