package refcheck.store;

import refcheck.domain.task.Task;
import refcheck.domain.task.Task.Bounced;
import refcheck.domain.task.Task.Declined;
import refcheck.domain.task.Task.Drafted;
import refcheck.domain.task.Task.Expired;
import refcheck.domain.task.Task.Invited;
import refcheck.domain.task.Task.Nominated;
import refcheck.domain.task.Task.Opened;
import refcheck.domain.task.Task.Retracted;
import refcheck.domain.task.Task.Submitted;
import refcheck.domain.task.Task.Withdrawn;
import refcheck.table.Row;

/** Maps a task to its entry in the CASE row and back. */
final class TaskRowMapper {

  private TaskRowMapper() {}

  static Row.Builder put(Row.Builder row, Task task) {
    row.put("since", task.since());
    return switch (task) {
      case Nominated _ -> row.put("state", "nominated");
      case Invited _ -> row.put("state", "invited");
      case Opened _ -> row.put("state", "opened");
      case Drafted(var begun, _) -> row.put("state", "draft").put("begun", begun);
      case Submitted _ -> row.put("state", "submitted");
      case Retracted _ -> row.put("state", "retracted");
      case Declined(var reason, _) -> row.put("state", "declined").put("reason", reason.wireName());
      case Bounced _ -> row.put("state", "bounced");
      case Expired _ -> row.put("state", "expired");
      case Withdrawn _ -> row.put("state", "withdrawn");
    };
  }

  static Task task(Row row) {
    var since = row.instant("since");
    return switch (row.text("state")) {
      case "nominated" -> new Nominated(since);
      case "invited" -> new Invited(since);
      case "opened" -> new Opened(since);
      case "draft" -> new Drafted(row.instant("begun"), since);
      case "submitted" -> new Submitted(since);
      case "retracted" -> new Retracted(since);
      case "declined" -> new Declined(EventRowReader.reason(row), since);
      case "bounced" -> new Bounced(since);
      case "expired" -> new Expired(since);
      case "withdrawn" -> new Withdrawn(since);
      case String unknown -> throw new IllegalStateException("unknown state " + unknown);
    };
  }
}
