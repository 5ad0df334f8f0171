package refcheck.store;

import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDelivery.Claimed;
import refcheck.domain.EmailDelivery.Failed;
import refcheck.domain.EmailDelivery.Pending;
import refcheck.domain.EmailDelivery.Sent;
import refcheck.table.Row;

/** Maps an email delivery to its MAIL# row and back. */
final class EmailDeliveryRowMapper {
  static final String VERSION = "version";

  private EmailDeliveryRowMapper() {}

  static Row row(VersionedEmailDelivery versioned) {
    var key = RowKeys.emailDelivery(versioned.check(), versioned.id());
    var row = Row.at(key).put(VERSION, versioned.version());
    versioned
        .state()
        .dueAt()
        .ifPresent(due -> {
          RowKeys.due(row, versioned.check(), key, due);
          row.put("due", due);
        });
    return switch (versioned.state()) {
      case Pending(int attempt, int unsure, _) -> counted(row, "pending", attempt, unsure);
      case Claimed(int attempt, int unsure, _) -> counted(row, "claimed", attempt, unsure);
      case Sent(var at) -> row.put("letter", "sent").put("at", at).row();
      case Failed(var at) -> row.put("letter", "dropped").put("at", at).row();
    };
  }

  private static Row counted(Row.Builder row, String state, int attempt, int unsure) {
    return row.put("letter", state).put("attempt", attempt).put("unsure", unsure).row();
  }

  static VersionedEmailDelivery delivery(Row row) {
    CheckKey check = RowKeys.check(row.text("pk"));
    return new VersionedEmailDelivery(
        check, RowKeys.emailDelivery(row.text("sk")), row.number(VERSION), state(row));
  }

  private static EmailDelivery state(Row row) {
    return switch (row.text("letter")) {
      case "pending" ->
          new Pending((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "claimed" ->
          new Claimed((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "sent" -> new Sent(row.instant("at"));
      case "dropped" -> new Failed(row.instant("at"));
      case String unknown -> throw new IllegalStateException("unknown email state " + unknown);
    };
  }
}
