package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import refcheck.domain.Check;
import refcheck.domain.Event;
import refcheck.domain.VersionedCheck;
import refcheck.store.Table.Commit;

/** The transaction that changes an existing check. */
record CommandTransaction(
    VersionedCheck before,
    OutsideRows outsideRows,
    List<Event> events,
    List<Write> additional,
    Optional<IdempotentRequest> idempotency) {

  /**
   * Whether there is nothing to write. Its idempotency key is not stored: repeating is harmless.
   */
  boolean isEmpty() {
    return events.isEmpty() && additional.isEmpty();
  }

  /** The idempotency row comes first: its failure is more specific than that of the version. */
  List<Write> changes() {
    var changes = new ArrayList<Write>();
    var unchanged = new Write.Condition.VersionIs(CheckRowMapper.VERSION, before.version());
    var key = RowKeys.check(before.key());
    if (events.isEmpty()) {
      // A put that is conditional on its own row cannot overwrite a later change or a deletion.
      if (!additional.stream()
          .allMatch(each -> each instanceof Write.Put put && put.isConditional())) {
        changes.add(new Write.ConditionCheck(key, unchanged));
      }
    } else {
      idempotency.ifPresent(request -> changes.add(request.change(before.key().tenant(), after())));
      changes.add(new Write.Put(key, CheckRowMapper.row(after(), outsideRowsAfter()), unchanged));
      changes.add(event());
      changes.addAll(VersionedEmailDelivery.emailsFor(after(), events));
      events.forEach(each -> CompletionTimeRowMapper.change(before, each).ifPresent(changes::add));
    }
    changes.addAll(additional);
    return changes;
  }

  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(new CommandResult.Done(after(), events));
      case Commit.ConditionFailed(var failed) ->
          idempotency
              .flatMap(request -> failed.getFirst().map(request::earlierResult))
              .or(() -> staleRevision(failed));
    };
  }

  /** Finds a part that another writer has replaced: retrying would not help. */
  private Optional<CommandResult> staleRevision(List<Optional<Row>> failed) {
    var changes = changes();
    return IntStream.range(0, changes.size())
        .filter(i -> failed.get(i).isPresent() && RowKeys.isPart(changes.get(i).key()))
        .mapToObj(_ -> (CommandResult) new CommandResult.StaleRevision())
        .findFirst();
  }

  private Write event() {
    var version = after().version();
    return new Write.Put(
        RowKeys.event(before.key(), version),
        EventRowMapper.row(before.key(), version, events),
        new Write.Condition.Absent());
  }

  private VersionedCheck after() {
    return before.after(events);
  }

  private OutsideRows outsideRowsAfter() {
    if (after().check() instanceof Check.Purged) {
      return OutsideRows.NONE;
    }
    return idempotency
        .map(request -> outsideRows.withIdempotency(request.key()))
        .orElse(outsideRows);
  }
}
