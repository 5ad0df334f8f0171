package refcheck.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;

/** A referee in the API's JSON: the id and the state of the task, no personal data. */
public final class RefereeView {

  private RefereeView() {}

  /** The JSON of a referee. */
  public static Map<String, @Nullable Object> json(TaskId id, Task task) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "referee");
    json.put("id", id.person().value());
    json.put("status", status(task));
    json.put(
        "status_reason", task instanceof Task.Declined(var reason, _) ? reason.wireName() : null);
    json.put("updated_at", task.since().toString());
    return json;
  }

  private static String status(Task task) {
    return switch (task) {
      case Task.Nominated _ -> "nominated";
      case Task.Invited _ -> "invited";
      case Task.Opened _ -> "opened";
      case Task.Drafted _ -> "draft";
      case Task.Submitted _ -> "submitted";
      case Task.Retracted _ -> "retracted";
      case Task.Declined(var reason, _) -> reason == DeclineReason.NOT_ME ? "not_me" : "declined";
      case Task.Bounced _ -> "bounced";
      case Task.Expired _ -> "expired";
      case Task.Withdrawn _ -> "withdrawn";
    };
  }
}
