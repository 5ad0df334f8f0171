package refcheck.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.dossier.PartName;
import refcheck.table.Write;
import refcheck.vault.SealedPart;

/** Extra writes in the transaction of a command, given the events of the command. */
@FunctionalInterface
public interface AdditionalWrites {
  /** No extra writes. */
  AdditionalWrites NOTHING = events -> List.of();

  /** Returns the writes for these events. */
  List<Write> changes(List<CaseEvent> events);

  /**
   * Writes parts. A part named in {@code revisions} is written only over that revision, or, if it
   * is empty, only if the part does not exist. Otherwise the result is {@link
   * CommandResult.StaleRevision}. Other parts are always overwritten. A revision of a part that is
   * not written is required as well.
   */
  static AdditionalWrites ifRevision(
      CaseKey key, Collection<SealedPart> parts, Map<PartName, Optional<String>> revisions) {
    return ifRevision(key, parts, revisions, Map.of());
  }

  /**
   * Writes parts in the same way, and stores these fingerprints with them in plain text, for {@link
   * DossierStore#fingerprint}. A fingerprint must not reveal what the part holds.
   */
  static AdditionalWrites ifRevision(
      CaseKey key,
      Collection<SealedPart> parts,
      Map<PartName, Optional<String>> revisions,
      Map<PartName, String> fingerprints) {
    return events -> {
      var conditions = new HashMap<PartName, Write.Condition>();
      revisions.forEach((name, id) -> conditions.put(name, PartRowMapper.ifRevision(id)));
      var writes = new ArrayList<Write>();
      for (var part : parts) {
        var condition = Optional.ofNullable(conditions.remove(part.name()));
        PartRowMapper.changes(
                key,
                part,
                condition.orElseGet(Write.Condition.Always::new),
                fingerprints.get(part.name()))
            .forEach(writes::add);
      }
      conditions.forEach((name, condition) ->
          writes.add(new Write.ConditionCheck(RowKeys.part(key, name), condition)));
      return writes;
    };
  }

  /** Writes the next state of a delivery, for any events. */
  static AdditionalWrites delivery(VersionedDelivery next) {
    return events -> List.of(next.change());
  }

  /**
   * Writes each part as two rows: the ciphertext in the main table, the wrapped key in the other.
   */
  static List<Write> changes(CaseKey key, Collection<SealedPart> parts) {
    return parts.stream().flatMap(part -> PartRowMapper.changes(key, part)).toList();
  }

  /** The same writes, but none if the command made no events: an earlier result is kept. */
  default AdditionalWrites onlyIfChanged() {
    return events -> events.isEmpty() ? List.of() : changes(events);
  }
}
