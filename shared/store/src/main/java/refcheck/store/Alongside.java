package refcheck.store;

import java.util.Collection;
import java.util.List;
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

  /** A part that is written only if the command made something happen: the first one stands. */
  static Alongside firstPart(CheckKey check, SealedPart part) {
    return events -> events.isEmpty() ? List.of() : changes(check, List.of(part));
  }

  /** A letter's next state, whatever the events are. */
  static Alongside letter(LetterRecord next) {
    return events -> List.of(next.change());
  }

  /** Each part as two rows: ciphertext here, wrapped key there. */
  static List<Change> changes(CheckKey check, Collection<SealedPart> parts) {
    return parts.stream().flatMap(part -> PartItem.changes(check, part)).toList();
  }

  /** Both. */
  default Alongside and(Alongside other) {
    return events ->
        Stream.concat(changes(events).stream(), other.changes(events).stream()).toList();
  }
}
