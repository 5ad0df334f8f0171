package refcheck.pages;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.cases.Case;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;

/**
 * The receipt for submitted answers.
 *
 * @param number the end of the person's id, for the person to quote
 * @param until the deadline for deleting the answers through the link; empty if it has passed
 * @param destroyedOn when the retention ends, if already known
 */
public record SubmissionReceipt(
    String number, Instant at, Optional<Instant> until, Optional<Instant> destroyedOn) {
  private static final int NUMBER_LENGTH = 8;

  /**
   * Creates the receipt for the answers of a task.
   *
   * @throws IllegalArgumentException if no answers were submitted
   */
  public static SubmissionReceipt of(Case state, TaskId task) {
    if (!(state.tasks().get(task) instanceof Task.Submitted(var at))) {
      throw new IllegalArgumentException("no answers were submitted");
    }
    var id = task.person().value();
    var number = id.substring(Math.max(0, id.length() - NUMBER_LENGTH));
    return switch (state.retention()) {
      case Retention.Kept(var destroyedOn) when state.isSettled() ->
          new SubmissionReceipt(number, at, Optional.empty(), destroyedOn);
      case Retention.Kept _ ->
          new SubmissionReceipt(
              number, at, Optional.of(state.flow().respondBy()), Optional.empty());
      case Retention.Gone _ ->
          new SubmissionReceipt(number, at, Optional.empty(), Optional.empty());
    };
  }
}
