package refcheck.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import refcheck.domain.CheckKey;
import refcheck.domain.Event;
import refcheck.vault.SealedPart;

/** What is to be written in the transaction of a command, given the events that it made happen. */
@FunctionalInterface
public interface Alongside {
  /** Nothing besides. */
  Alongside NOTHING = events -> List.of();

  /** The changes that go with these events. */
  List<Change> changes(List<Event> events);

  /** A part that is replaced every time. */
  static Alongside part(CheckKey check, SealedPart part) {
    return events -> changes(check, List.of(part));
  }

  /**
   * A part that replaces the one with this revision, or is the first if there is none; {@link
   * Carried.Outdated} if another one stands there.
   */
  static Alongside next(CheckKey check, SealedPart part, Optional<String> revision) {
    return events -> PartItem.changes(check, part, PartItem.upon(revision)).toList();
  }

  /** A letter's next state, whatever the events are. */
  static Alongside letter(LetterRecord next) {
    return events -> List.of(next.change());
  }

  /** Each part as two rows: ciphertext here, wrapped key there. */
  static List<Change> changes(CheckKey check, Collection<SealedPart> parts) {
    return parts.stream().flatMap(part -> PartItem.changes(check, part)).toList();
  }

  /** The same, but only if the command made something happen: the first one stands. */
  default Alongside once() {
    return events -> events.isEmpty() ? List.of() : changes(events);
  }

  /** Both. */
  default Alongside and(Alongside other) {
    return events ->
        Stream.concat(changes(events).stream(), other.changes(events).stream()).toList();
  }
}
