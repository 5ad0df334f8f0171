package refcheck.store;

import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.domain.Correspondence;
import refcheck.domain.Event;
import refcheck.domain.Letter;
import refcheck.domain.LetterId;

/**
 * A letter as it is kept.
 *
 * @param version the number of its last change; every further one is conditional on it
 */
public record LetterRecord(CheckKey check, LetterId id, long version, Letter letter) {

  /** A new letter. */
  public static LetterRecord written(CheckKey check, LetterId id, Letter letter) {
    return new LetterRecord(check, id, 1, letter);
  }

  /** The letters that these events of the check call for, as parts of their transaction. */
  static List<Change> calledFor(CheckRecord after, List<Event> events) {
    return Correspondence.calledForBy(events, after.check()).stream()
        .map(id -> written(after.key(), id, Letter.written(events.getLast().at())).change())
        .toList();
  }

  /** The record after this change. */
  public LetterRecord becoming(Letter next) {
    return new LetterRecord(check, id, version + 1, next);
  }

  /** The change as part of a transaction: refused if somebody else changed the letter meanwhile. */
  Change change() {
    return new Change.Put(
        Keys.letter(check, id),
        LetterItem.row(this),
        version == 1
            ? new Change.Condition.Absent()
            : new Change.Condition.At(LetterItem.VERSION, version - 1));
  }
}
