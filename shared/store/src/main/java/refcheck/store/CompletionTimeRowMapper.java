package refcheck.store;

import java.time.Duration;
import java.util.Optional;
import refcheck.domain.CompletionTime;
import refcheck.domain.Event;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.VersionedCheck;
import refcheck.table.Row;
import refcheck.table.Write;

/**
 * Maps one referee's completion time to a row and back. Each tenant has a few slots, and a new time
 * overwrites one of them: the times stay recent, and there is no contended counter. The row does
 * not identify the referee.
 */
final class CompletionTimeRowMapper {
  private static final int SLOTS = 32;

  private CompletionTimeRowMapper() {}

  /** The write for this event; empty if it has no completion time. */
  static Optional<Write> change(VersionedCheck before, Event event) {
    return event instanceof ReferenceSubmitted(var referee, var at)
        ? Optional.ofNullable(before.check().references().get(referee))
            .flatMap(reference -> CompletionTime.of(reference, at))
            .map(took -> change(before, referee.hashCode(), took))
        : Optional.empty();
  }

  private static Write change(VersionedCheck check, int hash, Duration took) {
    var key =
        RowKeys.completionTime(
            check.key().tenant(),
            check.check().terms().questionnaire(),
            Math.floorMod(hash, SLOTS));
    return new Write.Put(
        key, Row.at(key).put("seconds", took.toSeconds()).row(), new Write.Condition.Always());
  }

  static Duration took(Row row) {
    return Duration.ofSeconds(row.number("seconds"));
  }
}
