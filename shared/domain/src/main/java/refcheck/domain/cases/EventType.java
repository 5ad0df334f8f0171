package refcheck.domain.cases;

import java.util.Locale;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.cases.CaseEvent.ReportRead;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.TaskEvent;

/** The type names of events in rows. */
public final class EventType {
  private EventType() {}

  /** The type name of an event. */
  public static String of(CaseEvent event) {
    return switch (event) {
      case Created _ -> "case.created";
      case ReportRead _ -> "report.read";
      case OfTask(_, var ofTask) -> of(ofTask);
      case OfFlow(var ofFlow) -> of(ofFlow);
      case OfRetention(var ofRetention) -> of(ofRetention);
    };
  }

  private static String of(TaskEvent event) {
    return switch (event) {
      case TaskEvent.Invited _ -> "task.invited";
      case TaskEvent.Opened _ -> "task.opened";
      case TaskEvent.Drafted _ -> "task.draft_saved";
      case TaskEvent.Submitted _ -> "task.submitted";
      case TaskEvent.Retracted _ -> "task.retracted";
      case TaskEvent.Declined _ -> "task.declined";
      case TaskEvent.Bounced _ -> "task.bounced";
      case TaskEvent.Expired _ -> "task.expired";
      case TaskEvent.Withdrawn _ -> "task.withdrawn";
    };
  }

  private static String of(FlowEvent event) {
    return switch (event) {
      case FlowEvent.StageScheduled _ -> "flow.stage_scheduled";
      case FlowEvent.StageBegan _ -> "flow.stage_began";
      case FlowEvent.DeadlinePassed _ -> "flow.deadline_passed";
      case FlowEvent.CancelRequested _ -> "flow.cancel_requested";
      case FlowEvent.Settled(var conclusion, _) ->
          "flow." + conclusion.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String of(RetentionEvent event) {
    return switch (event) {
      case RetentionEvent.Started _ -> "retention.started";
      case RetentionEvent.PurgeBegan _ -> "retention.purge_began";
      case RetentionEvent.Purged _ -> "retention.purged";
    };
  }
}
