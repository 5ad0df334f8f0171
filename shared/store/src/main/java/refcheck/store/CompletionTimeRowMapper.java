package refcheck.store;

import java.time.Duration;
import java.util.Optional;
import refcheck.domain.CompletionTime;
import refcheck.domain.Event;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.VersionedCheck;

/**
 * How long one referee took, as a row among a few of its tenant: each new one replaces some older
 * one, so that what is there is recent, and no counter is fought over. Says of nobody who it was.
 */
final class CompletionTimeRowMapper {
  private static final int SLOTS = 32;

  private CompletionTimeRowMapper() {}

  /** What an event tells of the pace; empty if nothing. */
  static Optional<Write> change(VersionedCheck before, Event event) {
    return event instanceof ReferenceSubmitted(var referee, var at)
        ? Optional.ofNullable(before.check().references().get(referee))
            .flatMap(reference -> CompletionTime.of(reference, at))
            .map(took -> change(before, referee.hashCode(), took))
        : Optional.empty();
  }

  private static Write change(VersionedCheck check, int any, Duration took) {
    var key =
        RowKeys.pace(
            check.key().tenant(), check.check().terms().questionnaire(), Math.floorMod(any, SLOTS));
    return new Write.Put(
        key, Row.at(key).put("seconds", took.toSeconds()).row(), new Write.Condition.Always());
  }

  static Duration took(Row row) {
    return Duration.ofSeconds(row.number("seconds"));
  }
}
