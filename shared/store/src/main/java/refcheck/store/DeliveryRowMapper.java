package refcheck.store;

import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.Delivery.Claimed;
import refcheck.domain.delivery.Delivery.Failed;
import refcheck.domain.delivery.Delivery.Pending;
import refcheck.domain.delivery.Delivery.Sent;
import refcheck.table.Row;

/** Maps a delivery to its row and back. */
final class DeliveryRowMapper {
  static final String VERSION = "version";
  private static final String STATE = "state";

  private DeliveryRowMapper() {}

  static Row row(VersionedDelivery versioned) {
    var key = RowKeys.delivery(versioned.key(), versioned.id());
    var row = Row.at(key).put(VERSION, versioned.version());
    versioned
        .state()
        .dueAt()
        .ifPresent(due -> {
          RowKeys.due(row, versioned.key(), key, due);
          row.put("due", due);
        });
    return switch (versioned.state()) {
      case Pending(int attempt, int unsure, _) -> counted(row, "pending", attempt, unsure);
      case Claimed(int attempt, int unsure, _) -> counted(row, "claimed", attempt, unsure);
      case Sent(var at) -> row.put(STATE, "sent").put("at", at).row();
      case Failed(var at) -> row.put(STATE, "failed").put("at", at).row();
    };
  }

  private static Row counted(Row.Builder row, String state, int attempt, int unsure) {
    return row.put(STATE, state).put("attempt", attempt).put("unsure", unsure).row();
  }

  static VersionedDelivery delivery(Row row) {
    return new VersionedDelivery(
        RowKeys.caseOf(row.text("pk")),
        RowKeys.delivery(row.text("sk")),
        row.number(VERSION),
        state(row));
  }

  private static Delivery state(Row row) {
    return switch (row.text(STATE)) {
      case "pending" ->
          new Pending((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "claimed" ->
          new Claimed((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "sent" -> new Sent(row.instant("at"));
      case "failed" -> new Failed(row.instant("at"));
      case String unknown ->
          throw new IllegalStateException("unknown state of a delivery " + unknown);
    };
  }
}
