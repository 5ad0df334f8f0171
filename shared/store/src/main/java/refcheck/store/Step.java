package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** A request that makes nothing happen needs no key to be remembered: it may come again. */
  boolean isEmpty() {
    return events.isEmpty() && alongside.isEmpty();
  }

  /** The idempotency row first: its refusal says more than that of the version. */
  List<Change> changes() {
    var changes = new ArrayList<Change>();
    var unchanged = new Change.Condition.At(CheckItem.VERSION, before.version());
    var key = Keys.check(before.key());
    if (events.isEmpty()) {
      // What is held to its own row can neither follow another change of it nor its destruction.
      if (!alongside.stream().allMatch(each -> each instanceof Change.Put put && put.isHeld())) {
        changes.add(new Change.Require(key, unchanged));
      }
    } else {
      once.ifPresent(each -> changes.add(each.change(before.key().tenant(), after())));
      changes.add(new Change.Put(key, CheckItem.row(after(), looseAfter()), unchanged));
      changes.add(event());
      changes.addAll(LetterRecord.calledFor(after(), events));
      events.forEach(each -> PaceItem.change(before, each).ifPresent(changes::add));
    }
    changes.addAll(alongside);
    return changes;
  }

  Optional<Carried> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(new Carried.Done(after(), events));
      case Commit.Refused(var failed) ->
          once.flatMap(each -> failed.getFirst().map(each::seen)).or(() -> outdated(failed));
    };
  }

  /** A part that was to be replaced is another one by now: trying again would not help. */
  private Optional<Carried> outdated(List<Optional<Row>> failed) {
    var changes = changes();
    return IntStream.range(0, changes.size())
        .filter(i -> failed.get(i).isPresent() && Keys.isPart(changes.get(i).key()))
        .mapToObj(_ -> (Carried) new Carried.Outdated())
        .findFirst();
  }

  private Change event() {
    var version = after().version();
    return new Change.Put(
        Keys.event(before.key(), version),
        EventItem.row(before.key(), version, events),
        new Change.Condition.Absent());
  }

  private CheckRecord after() {
    return before.after(events);
  }

  private Loose looseAfter() {
    if (after().check() instanceof Check.Purged) {
      return Loose.NONE;
    }
    return once.map(each -> loose.withIdempotency(each.key())).orElse(loose);
  }
}
