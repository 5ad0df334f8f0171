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
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;

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
    json.put("referee", event instanceof OfTask(var task, _) ? task.person().value() : null);
    json.put(
        "reason",
        event instanceof OfTask(_, TaskEvent.Declined(var reason, _)) ? reason.wireName() : null);
    json.put("by", by(event));
    return json;
  }

  /** The type by its name in the API; empty for steps between the machines of a case. */
  static Optional<String> type(CaseEvent event) {
    return switch (event) {
      case Created _ -> Optional.of("check.created");
      case ReportRead _ -> Optional.of("report.read");
      case OfTask(_, var ofTask) -> Optional.of(type(ofTask));
      case OfFlow(FlowEvent.Settled(var conclusion, _)) ->
          Optional.of("check." + conclusion.name().toLowerCase(Locale.ROOT));
      case OfFlow _ -> Optional.empty();
      case OfRetention(RetentionEvent.Started _) -> Optional.empty();
      case OfRetention(RetentionEvent.PurgeBegan _) -> Optional.of("check.purge_began");
      case OfRetention(RetentionEvent.Purged _) -> Optional.of("check.purged");
    };
  }

  private static String type(TaskEvent event) {
    return switch (event) {
      case TaskEvent.Invited _ -> "referee.invited";
      case TaskEvent.Opened _ -> "referee.opened";
      case TaskEvent.Drafted _ -> "referee.draft_saved";
      case TaskEvent.Submitted _ -> "referee.submitted";
      case TaskEvent.Retracted _ -> "referee.retracted";
      case TaskEvent.Declined(var reason, _) ->
          reason == DeclineReason.NOT_ME ? "referee.not_me" : "referee.declined";
      case TaskEvent.Bounced _ -> "referee.bounced";
      case TaskEvent.Expired _ -> "referee.expired";
      case TaskEvent.Withdrawn _ -> "referee.withdrawn";
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
