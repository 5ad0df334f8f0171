package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import refcheck.domain.Check;
import refcheck.domain.Event;
import refcheck.domain.VersionedCheck;
import refcheck.store.Table.Commit;

/** One commit of a check that exists. */
record CommandTransaction(
    VersionedCheck before,
    OutsideRows loose,
    List<Event> events,
    List<Write> alongside,
    Optional<IdempotentRequest> once) {

  /** A request that makes nothing happen needs no key to be remembered: it may come again. */
  boolean isEmpty() {
    return events.isEmpty() && alongside.isEmpty();
  }

  /** The idempotency row first: its refusal says more than that of the version. */
  List<Write> changes() {
    var changes = new ArrayList<Write>();
    var unchanged = new Write.Condition.VersionIs(CheckRowMapper.VERSION, before.version());
    var key = RowKeys.check(before.key());
    if (events.isEmpty()) {
      // What is held to its own row can neither follow another change of it nor its destruction.
      if (!alongside.stream()
          .allMatch(each -> each instanceof Write.Put put && put.isConditional())) {
        changes.add(new Write.ConditionCheck(key, unchanged));
      }
    } else {
      once.ifPresent(each -> changes.add(each.change(before.key().tenant(), after())));
      changes.add(new Write.Put(key, CheckRowMapper.row(after(), looseAfter()), unchanged));
      changes.add(event());
      changes.addAll(VersionedEmailDelivery.emailsFor(after(), events));
      events.forEach(each -> CompletionTimeRowMapper.change(before, each).ifPresent(changes::add));
    }
    changes.addAll(alongside);
    return changes;
  }

  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(new CommandResult.Done(after(), events));
      case Commit.ConditionFailed(var failed) ->
          once.flatMap(each -> failed.getFirst().map(each::seen)).or(() -> outdated(failed));
    };
  }

  /** A part that was to be replaced is another one by now: trying again would not help. */
  private Optional<CommandResult> outdated(List<Optional<Row>> failed) {
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

  private OutsideRows looseAfter() {
    if (after().check() instanceof Check.Purged) {
      return OutsideRows.NONE;
    }
    return once.map(each -> loose.withIdempotency(each.key())).orElse(loose);
  }
}
