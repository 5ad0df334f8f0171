package refcheck.store;

import java.time.Duration;
import java.util.Optional;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.task.CompletionTime;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;
import refcheck.table.Row;
import refcheck.table.Write;

/**
 * Maps a person's completion time to a row and back. Each tenant has a few slots, and a new time
 * overwrites one of them: the times stay recent, and there is no contended counter. The row does
 * not identify the person.
 */
final class CompletionTimeRowMapper {
  private static final int SLOTS = 32;

  private CompletionTimeRowMapper() {}

  /** The write for this event; empty if it has no completion time. */
  static Optional<Write> change(VersionedCase before, CaseEvent event) {
    return event instanceof CaseEvent.OfTask(var task, TaskEvent.Submitted(var at))
        ? Optional.ofNullable(before.state().tasks().get(task))
            .flatMap(state -> CompletionTime.of(state, at))
            .map(took -> change(before, task, took))
        : Optional.empty();
  }

  private static Write change(VersionedCase before, TaskId task, Duration took) {
    var key =
        TenantKeys.completionTime(
            before.key().tenant(),
            before.state().terms().form(task.kind()),
            Math.floorMod(task.person().hashCode(), SLOTS));
    return new Write.Put(
        key, Row.at(key).put("seconds", took.toSeconds()).row(), new Write.Condition.Always());
  }

  static Duration took(Row row) {
    return Duration.ofSeconds(row.number("seconds"));
  }
}
