package refcheck.store;

import java.time.Instant;
import refcheck.domain.PersonId;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.table.Row;

/** Reads the events that {@link EventRowMapper} writes. */
final class EventRowReader {
  private EventRowReader() {}

  static CaseEvent event(Row row) {
    var type = row.text("type");
    var at = row.instant("at");
    return switch (type.substring(0, type.indexOf('.'))) {
      case "case" ->
          new CaseEvent.Created(
              TermsRowMapper.terms(row.row("terms")),
              row.texts("people").stream().map(PersonId::new).toList());
      case "report" -> new CaseEvent.ReportRead(row.text("by"), at);
      case "task" ->
          new CaseEvent.OfTask(
              new TaskId(new PersonId(row.text("person")), new TaskKind(row.text("kind"))),
              ofTask(type, row, at));
      case "flow" -> new CaseEvent.OfFlow(ofFlow(type, row, at));
      case "retention" -> new CaseEvent.OfRetention(ofRetention(type, row, at));
      case String _ -> throw unknown(type);
    };
  }

  private static TaskEvent ofTask(String type, Row row, Instant at) {
    return switch (type) {
      case "task.invited" -> new TaskEvent.Invited(at);
      case "task.opened" -> new TaskEvent.Opened(at);
      case "task.draft_saved" -> new TaskEvent.Drafted(at);
      case "task.submitted" -> new TaskEvent.Submitted(at);
      case "task.retracted" -> new TaskEvent.Retracted(at);
      case "task.declined" -> new TaskEvent.Declined(reason(row), at);
      case "task.bounced" -> new TaskEvent.Bounced(at);
      case "task.expired" -> new TaskEvent.Expired(at);
      case "task.withdrawn" -> new TaskEvent.Withdrawn(at);
      case String _ -> throw unknown(type);
    };
  }

  private static FlowEvent ofFlow(String type, Row row, Instant at) {
    return switch (type) {
      case "flow.stage_scheduled" ->
          new FlowEvent.StageScheduled(
              stage(row), row.instant("begins"), row.instant("respond_by"), at);
      case "flow.stage_began" ->
          new FlowEvent.StageBegan(stage(row), row.instant("respond_by"), at);
      case "flow.deadline_passed" -> new FlowEvent.DeadlinePassed(stage(row), at);
      case "flow.cancel_requested" -> new FlowEvent.CancelRequested(at);
      case String conclusion ->
          new FlowEvent.Settled(
              FlowRowMapper.conclusion(conclusion.substring("flow.".length())), at);
    };
  }

  private static RetentionEvent ofRetention(String type, Row row, Instant at) {
    return switch (type) {
      case "retention.started" -> new RetentionEvent.Started(row.instant("until"), at);
      case "retention.purge_began" -> new RetentionEvent.PurgeBegan(at);
      case "retention.purged" -> new RetentionEvent.Purged(at);
      case String _ -> throw unknown(type);
    };
  }

  static DeclineReason reason(Row row) {
    return DeclineReason.parse(row.text("reason")).orElseThrow();
  }

  private static int stage(Row row) {
    return (int) row.number("stage");
  }

  private static IllegalStateException unknown(String type) {
    return new IllegalStateException("unknown event " + type);
  }
}
