package refcheck.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import refcheck.domain.CheckKey;
import refcheck.domain.Event;
import refcheck.domain.dossier.PartName;
import refcheck.vault.SealedPart;

/** What is to be written in the transaction of a command, given the events that it made happen. */
@FunctionalInterface
public interface AdditionalWrites {
  /** Nothing besides. */
  AdditionalWrites NOTHING = events -> List.of();

  /** The changes that go with these events. */
  List<Write> changes(List<Event> events);

  /**
   * Parts that are replaced every time, but for those of which a revision is said: these replace
   * that one, or are the first if it is empty; {@link CommandResult.StaleRevision} if another
   * stands there.
   */
  static AdditionalWrites ifRevision(
      CheckKey check, Collection<SealedPart> parts, Map<PartName, Optional<String>> revisions) {
    return events ->
        parts.stream()
            .flatMap(part ->
                PartRowMapper.changes(
                    check,
                    part,
                    revisions.containsKey(part.name())
                        ? PartRowMapper.ifRevision(
                            Objects.requireNonNull(revisions.get(part.name())))
                        : new Write.Condition.Always()))
            .toList();
  }

  /** A letter's next state, whatever the events are. */
  static AdditionalWrites letter(VersionedEmailDelivery next) {
    return events -> List.of(next.change());
  }

  /** Each part as two rows: ciphertext here, wrapped key there. */
  static List<Write> changes(CheckKey check, Collection<SealedPart> parts) {
    return parts.stream().flatMap(part -> PartRowMapper.changes(check, part)).toList();
  }

  /** The same, but only if the command made something happen: the first one stands. */
  default AdditionalWrites onlyIfChanged() {
    return events -> events.isEmpty() ? List.of() : changes(events);
  }

  /** Both. */
  default AdditionalWrites and(AdditionalWrites other) {
    return events ->
        Stream.concat(changes(events).stream(), other.changes(events).stream()).toList();
  }
}
