package refcheck.store;

import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDelivery.Claimed;
import refcheck.domain.EmailDelivery.Failed;
import refcheck.domain.EmailDelivery.Pending;
import refcheck.domain.EmailDelivery.Sent;

/** A MAIL# row, in both directions. */
final class EmailDeliveryRowMapper {
  static final String VERSION = "version";

  private EmailDeliveryRowMapper() {}

  static Row row(VersionedEmailDelivery letter) {
    var key = RowKeys.letter(letter.check(), letter.id());
    var row = Row.at(key).put(VERSION, letter.version());
    letter
        .letter()
        .dueAt()
        .ifPresent(due -> {
          RowKeys.due(row, letter.check(), key, due);
          row.put("due", due);
        });
    return switch (letter.letter()) {
      case Pending(int attempt, int unsure, _) -> counted(row, "pending", attempt, unsure);
      case Claimed(int attempt, int unsure, _) -> counted(row, "claimed", attempt, unsure);
      case Sent(var at) -> row.put("letter", "sent").put("at", at).row();
      case Failed(var at) -> row.put("letter", "dropped").put("at", at).row();
    };
  }

  private static Row counted(Row.Builder row, String letter, int attempt, int unsure) {
    return row.put("letter", letter).put("attempt", attempt).put("unsure", unsure).row();
  }

  static VersionedEmailDelivery letter(Row row) {
    CheckKey check = RowKeys.check(row.text("pk"));
    return new VersionedEmailDelivery(
        check, RowKeys.letter(row.text("sk")), row.number(VERSION), state(row));
  }

  private static EmailDelivery state(Row row) {
    return switch (row.text("letter")) {
      case "pending" ->
          new Pending((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "claimed" ->
          new Claimed((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "sent" -> new Sent(row.instant("at"));
      case "dropped" -> new Failed(row.instant("at"));
      case String unknown -> throw new IllegalStateException("unknown letter " + unknown);
    };
  }
}
