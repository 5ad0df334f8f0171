package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.domain.Check;
import refcheck.domain.CheckRecord;
import refcheck.domain.Event;
import refcheck.store.Table.Commit;

/** One commit of a check that exists. */
record Step(
    CheckRecord before,
    Loose loose,
    List<Event> events,
    List<Change> alongside,
    Optional<Once> once) {

  boolean isEmpty() {
    return events.isEmpty() && alongside.isEmpty() && once.isEmpty();
  }

  /** The idempotency row first: its refusal says more than that of the version. */
  List<Change> changes() {
    var changes = new ArrayList<Change>();
    once.ifPresent(each -> changes.add(each.change(before.key().tenant(), after())));
    var unchanged = new Change.Condition.At(CheckItem.VERSION, before.version());
    var key = Keys.check(before.key());
    if (events.isEmpty() && once.isEmpty()) {
      changes.add(new Change.Require(key, unchanged));
    } else {
      changes.add(new Change.Put(key, CheckItem.row(after(), looseAfter()), unchanged));
    }
    if (!events.isEmpty()) {
      changes.add(event());
    }
    changes.addAll(alongside);
    return changes;
  }

  Optional<Carried> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(new Carried.Done(after(), events));
      case Commit.Refused(var failed) -> once.flatMap(each -> failed.getFirst().map(each::seen));
    };
  }

  private Change event() {
    var version = after().version();
    return new Change.Put(
        Keys.event(before.key(), version),
        EventItem.row(before.key(), version, events),
        new Change.Condition.Absent());
  }

  /** Any writing of the check's row has a number: two that change no state must see each other. */
  private CheckRecord after() {
    return events.isEmpty() && once.isPresent() ? before.renumbered() : before.after(events);
  }

  private Loose looseAfter() {
    if (after().check() instanceof Check.Purged) {
      return Loose.NONE;
    }
    return once.map(each -> loose.withIdempotency(each.key())).orElse(loose);
  }
}
