package refcheck.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.cases.CaseEvent.ReportRead;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** An event in the API's JSON. */
public final class EventView {
  private EventView() {}

  /** The JSON of the events that the API shows, in order. */
  public static List<Map<String, @Nullable Object>> json(List<CaseEvent> events) {
    return events.stream()
        .flatMap(event -> type(event).map(type -> json(event, type)).stream())
        .toList();
  }

  private static Map<String, @Nullable Object> json(CaseEvent event, String type) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "event");
    json.put("type", type);
    json.put("at", event.at().toString());
    json.put("referee", referee(event));
    json.put(
        "reason",
        event instanceof OfTask(_, TaskEvent.Declined(var reason, _)) ? reason.wireName() : null);
    json.put("by", by(event));
    return json;
  }

  private static @Nullable String referee(CaseEvent event) {
    return event instanceof OfTask(var task, _) && task.kind().equals(CheckPlan.REFERENCE)
        ? task.person().value()
        : null;
  }

  /** The type by its name in the API; empty for steps between the machines of a case. */
  static Optional<String> type(CaseEvent event) {
    return switch (event) {
      case Created _ -> Optional.of("check.created");
      case ReportRead _ -> Optional.of("report.read");
      case OfTask(var task, var ofTask) -> Optional.of(subject(task) + "." + action(ofTask));
      case OfFlow(FlowEvent.Settled(var conclusion, _)) ->
          Optional.of("check." + conclusion.name().toLowerCase(Locale.ROOT));
      case OfFlow _ -> Optional.empty();
      case OfRetention(RetentionEvent.Started _) -> Optional.empty();
      case OfRetention(RetentionEvent.PurgeBegan _) -> Optional.of("check.purge_began");
      case OfRetention(RetentionEvent.Purged _) -> Optional.of("check.purged");
    };
  }

  /** The first word of an event type: tasks of other kinds than a reference have their own. */
  private static String subject(TaskId task) {
    return task.kind().equals(CheckPlan.REFERENCE) ? "referee" : task.kind().value();
  }

  private static String action(TaskEvent event) {
    return switch (event) {
      case TaskEvent.Invited _ -> "invited";
      case TaskEvent.Opened _ -> "opened";
      case TaskEvent.Drafted _ -> "draft_saved";
      case TaskEvent.Submitted _ -> "submitted";
      case TaskEvent.Retracted _ -> "retracted";
      case TaskEvent.Declined(var reason, _) ->
          reason == DeclineReason.NOT_ME ? "not_me" : "declined";
      case TaskEvent.Bounced _ -> "bounced";
      case TaskEvent.Expired _ -> "expired";
      case TaskEvent.Withdrawn _ -> "withdrawn";
    };
  }

  private static @Nullable String by(CaseEvent event) {
    return switch (event) {
      case Created(var terms, _) -> terms.consent().attestedBy();
      case ReportRead(var by, _) -> by;
      case OfTask _, OfFlow _, OfRetention _ -> null;
    };
  }
}
