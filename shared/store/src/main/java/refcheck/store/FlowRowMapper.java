package refcheck.store;

import java.util.Locale;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.table.Row;

/** Maps the flow of a case to a nested row and back. */
final class FlowRowMapper {
  private FlowRowMapper() {}

  static Row row(Flow flow) {
    var row = Row.nested().put("respond_by", flow.respondBy());
    return switch (flow) {
      case Flow.Scheduled(var stage, var begins, _) ->
          row.put("state", "scheduled").put("stage", stage).put("begins", begins).row();
      case Flow.Asking(var stage, _) -> row.put("state", "asking").put("stage", stage).row();
      case Flow.Settled(var conclusion, var at, _) ->
          row.put("state", name(conclusion)).put("at", at).row();
      case Flow.Overdue _, Flow.Cancelling _ ->
          throw new IllegalStateException("this state lasts within one commit only");
    };
  }

  static Flow flow(Row row) {
    var respondBy = row.instant("respond_by");
    return switch (row.text("state")) {
      case "scheduled" ->
          new Flow.Scheduled((int) row.number("stage"), row.instant("begins"), respondBy);
      case "asking" -> new Flow.Asking((int) row.number("stage"), respondBy);
      case String conclusion ->
          new Flow.Settled(conclusion(conclusion), row.instant("at"), respondBy);
    };
  }

  static String name(Conclusion conclusion) {
    return conclusion.name().toLowerCase(Locale.ROOT);
  }

  static Conclusion conclusion(String name) {
    return Conclusion.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
