package refcheck.store;

import java.time.Duration;
import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.DeclineReason;
import refcheck.domain.Event;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceBounced;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceDrafted;
import refcheck.domain.Event.ReferenceExpired;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceRetracted;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Event.ReferenceWithdrawn;
import refcheck.domain.Event.ReportRead;
import refcheck.domain.EventType;
import refcheck.domain.RefereeId;
import refcheck.domain.Terms;
import refcheck.table.Row;

/** Maps the events of one commit to a row and back. */
final class EventRowMapper {

  private EventRowMapper() {}

  static Row row(CheckKey key, long version, List<Event> events) {
    return Row.at(RowKeys.event(key, version))
        .putRows("events", events.stream().map(EventRowMapper::row).toList())
        .row();
  }

  static List<Event> events(Row row) {
    return row.rows("events").stream().map(EventRowMapper::event).toList();
  }

  private static Row row(Event event) {
    var row = Row.nested().put("type", EventType.of(event)).put("at", event.at());
    return switch (event) {
      case CheckCreated(var terms, var referees) ->
          row.put("terms", row(terms))
              .putTexts("referees", referees.stream().map(RefereeId::value).toList())
              .row();
      case ReferenceDeclined(var referee, var reason, _) ->
          row.put("referee", referee.value()).put("reason", reason.wireName()).row();
      case Event.ReferenceEvent ofReference ->
          row.put("referee", ofReference.referee().value()).row();
      case ReportRead(var by, _) -> row.put("by", by).row();
      case CheckCompleted _, CheckExpired _, CheckCancelled _, PurgeBegan _, CheckPurged _ ->
          row.row();
    };
  }

  private static Event event(Row row) {
    var at = row.instant("at");
    return switch (row.text("type")) {
      case "check.created" ->
          new CheckCreated(
              terms(row.row("terms")), row.texts("referees").stream().map(RefereeId::new).toList());
      case "referee.invited" -> new ReferenceInvited(referee(row), at);
      case "referee.opened" -> new ReferenceOpened(referee(row), at);
      case "referee.draft_saved" -> new ReferenceDrafted(referee(row), at);
      case "referee.submitted" -> new ReferenceSubmitted(referee(row), at);
      case "referee.retracted" -> new ReferenceRetracted(referee(row), at);
      case "referee.declined", "referee.not_me" ->
          new ReferenceDeclined(referee(row), reason(row), at);
      case "referee.bounced" -> new ReferenceBounced(referee(row), at);
      case "referee.expired" -> new ReferenceExpired(referee(row), at);
      case "referee.withdrawn" -> new ReferenceWithdrawn(referee(row), at);
      case "report.read" -> new ReportRead(row.text("by"), at);
      case "check.completed" -> new CheckCompleted(at);
      case "check.expired" -> new CheckExpired(at);
      case "check.cancelled" -> new CheckCancelled(at);
      case "check.purge_began" -> new PurgeBegan(at);
      case "check.purged" -> new CheckPurged(at);
      case String unknown -> throw new IllegalStateException("unknown event " + unknown);
    };
  }

  static Row row(Terms terms) {
    return Row.nested()
        .put("created_at", terms.createdAt())
        .put("respond_by", terms.respondBy())
        .put("retention", terms.retention().toString())
        .put("questionnaire", terms.questionnaire())
        .put("attested_by", terms.consent().attestedBy())
        .put("obtained_at", terms.consent().obtainedAt())
        .put("text_version", terms.consent().textVersion())
        .row();
  }

  static Terms terms(Row row) {
    return new Terms(
        row.instant("created_at"),
        row.instant("respond_by"),
        Duration.parse(row.text("retention")),
        row.text("questionnaire"),
        new Terms.ConsentAttestation(
            row.text("attested_by"), row.instant("obtained_at"), row.text("text_version")));
  }

  static DeclineReason reason(Row row) {
    return DeclineReason.parse(row.text("reason")).orElseThrow();
  }

  private static RefereeId referee(Row row) {
    return new RefereeId(row.text("referee"));
  }
}
