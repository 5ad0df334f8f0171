package refcheck.store;

import refcheck.domain.CheckKey;
import refcheck.domain.Letter;
import refcheck.domain.Letter.Claimed;
import refcheck.domain.Letter.Dropped;
import refcheck.domain.Letter.Pending;
import refcheck.domain.Letter.Sent;

/** A MAIL# row, in both directions. */
final class LetterItem {
  static final String VERSION = "version";

  private LetterItem() {}

  static Row row(LetterRecord letter) {
    var key = Keys.letter(letter.check(), letter.id());
    var row = Row.at(key).put(VERSION, letter.version());
    letter
        .letter()
        .dueAt()
        .ifPresent(due -> {
          Keys.due(row, letter.check(), key, due);
          row.put("due", due);
        });
    return switch (letter.letter()) {
      case Pending(int attempt, int unsure, _) -> counted(row, "pending", attempt, unsure);
      case Claimed(int attempt, int unsure, _) -> counted(row, "claimed", attempt, unsure);
      case Sent(var at) -> row.put("letter", "sent").put("at", at).row();
      case Dropped(var at) -> row.put("letter", "dropped").put("at", at).row();
    };
  }

  private static Row counted(Row.Filling row, String letter, int attempt, int unsure) {
    return row.put("letter", letter).put("attempt", attempt).put("unsure", unsure).row();
  }

  static LetterRecord letter(Row row) {
    CheckKey check = Keys.check(row.text("pk"));
    return new LetterRecord(check, Keys.letter(row.text("sk")), row.number(VERSION), state(row));
  }

  private static Letter state(Row row) {
    return switch (row.text("letter")) {
      case "pending" ->
          new Pending((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "claimed" ->
          new Claimed((int) row.number("attempt"), (int) row.number("unsure"), row.instant("due"));
      case "sent" -> new Sent(row.instant("at"));
      case "dropped" -> new Dropped(row.instant("at"));
      case String unknown -> throw new IllegalStateException("unknown letter " + unknown);
    };
  }
}
