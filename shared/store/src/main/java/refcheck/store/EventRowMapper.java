package refcheck.store;

import java.util.List;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.ReadingId;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.EventType;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.TaskEvent;
import refcheck.table.Row;

/** Maps the events of one commit to a row and back. */
final class EventRowMapper {
  /** The event filter of publish-events selects rows by this attribute. */
  private static final String PURGE_BEGAN = "purge_began";

  private EventRowMapper() {}

  static Row row(CaseKey key, long version, List<CaseEvent> events) {
    var row =
        Row.at(RowKeys.event(key, version))
            .putRows("events", events.stream().map(EventRowMapper::row).toList());
    return isPurge(events) ? row.put(PURGE_BEGAN, true).row() : row.row();
  }

  private static boolean isPurge(List<CaseEvent> events) {
    return events.stream()
        .anyMatch(event -> event instanceof CaseEvent.OfRetention(RetentionEvent.PurgeBegan _));
  }

  /** The row of a reading of the report: it stands beside the commits. */
  static Row reading(CaseKey key, long version, ReadingId id, CaseEvent.ReportRead read) {
    return Row.at(RowKeys.reading(key, version, id)).putRows("events", List.of(row(read))).row();
  }

  static List<CaseEvent> events(Row row) {
    return row.rows("events").stream().map(EventRowReader::event).toList();
  }

  private static Row row(CaseEvent event) {
    var row = Row.nested().put("type", EventType.of(event)).put("at", event.at());
    return switch (event) {
      case CaseEvent.Created(var terms, var people) ->
          row.put("terms", TermsRowMapper.row(terms))
              .putTexts("people", people.stream().map(PersonId::value).toList())
              .row();
      case CaseEvent.OfTask(var task, var ofTask) ->
          put(row.put("person", task.person().value()).put("kind", task.kind().value()), ofTask)
              .row();
      case CaseEvent.OfFlow(var ofFlow) -> put(row, ofFlow).row();
      case CaseEvent.OfRetention(var ofRetention) -> put(row, ofRetention).row();
      case CaseEvent.ReportRead(var by, _) -> row.put("by", by).row();
    };
  }

  private static Row.Builder put(Row.Builder row, TaskEvent event) {
    return switch (event) {
      case TaskEvent.Declined(var reason, _) -> row.put("reason", reason.wireName());
      case TaskEvent.Invited _, TaskEvent.Opened _, TaskEvent.Drafted _, TaskEvent.Ending _ -> row;
    };
  }

  private static Row.Builder put(Row.Builder row, FlowEvent event) {
    return switch (event) {
      case FlowEvent.StageScheduled(var stage, var begins, var respondBy, _) ->
          row.put("stage", stage).put("begins", begins).put("respond_by", respondBy);
      case FlowEvent.StageBegan(var stage, var respondBy, _) ->
          row.put("stage", stage).put("respond_by", respondBy);
      case FlowEvent.DeadlinePassed(var stage, _) -> row.put("stage", stage);
      case FlowEvent.CancelRequested _, FlowEvent.Settled _ -> row;
    };
  }

  private static Row.Builder put(Row.Builder row, RetentionEvent event) {
    return switch (event) {
      case RetentionEvent.Started(var until, _) -> row.put("until", until);
      case RetentionEvent.PurgeBegan _, RetentionEvent.Purged _ -> row;
    };
  }
}
