package refcheck.store;

import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.Reference.Bounced;
import refcheck.domain.Reference.Declined;
import refcheck.domain.Reference.Drafted;
import refcheck.domain.Reference.Expired;
import refcheck.domain.Reference.Invited;
import refcheck.domain.Reference.Nominated;
import refcheck.domain.Reference.Opened;
import refcheck.domain.Reference.Retracted;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Reference.Withdrawn;
import refcheck.table.Row;

/** Maps a reference to its entry in the CHECK row and back. */
final class ReferenceRowMapper {

  private ReferenceRowMapper() {}

  static Row row(RefereeId referee, Reference reference) {
    var row = Row.nested().put("referee", referee.value()).put("since", reference.since());
    return switch (reference) {
      case Nominated _ -> row.put("state", "nominated").row();
      case Invited _ -> row.put("state", "invited").row();
      case Opened _ -> row.put("state", "opened").row();
      case Drafted(var begun, _) -> row.put("state", "draft").put("begun", begun).row();
      case Submitted _ -> row.put("state", "submitted").row();
      case Retracted _ -> row.put("state", "retracted").row();
      case Declined(var reason, _) ->
          row.put("state", "declined").put("reason", reason.wireName()).row();
      case Bounced _ -> row.put("state", "bounced").row();
      case Expired _ -> row.put("state", "expired").row();
      case Withdrawn _ -> row.put("state", "withdrawn").row();
    };
  }

  static Reference reference(Row row) {
    var since = row.instant("since");
    return switch (row.text("state")) {
      case "nominated" -> new Nominated(since);
      case "invited" -> new Invited(since);
      case "opened" -> new Opened(since);
      case "draft" -> new Drafted(row.instant("begun"), since);
      case "submitted" -> new Submitted(since);
      case "retracted" -> new Retracted(since);
      case "declined" -> new Declined(EventRowMapper.reason(row), since);
      case "bounced" -> new Bounced(since);
      case "expired" -> new Expired(since);
      case "withdrawn" -> new Withdrawn(since);
      case String unknown -> throw new IllegalStateException("unknown state " + unknown);
    };
  }
}
