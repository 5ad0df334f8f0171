package refcheck.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.PartName;
import refcheck.vault.SealedPart;

/** A sealed part as two rows, in both directions. */
final class PartItem {

  private static final String ID = "id";

  private PartItem() {}

  static Stream<Change> changes(CheckKey check, SealedPart part) {
    return changes(check, part, new Change.Condition.Always());
  }

  /** What must stand there for a part to be written upon that revision. */
  static Change.Condition upon(Optional<String> revision) {
    return revision
        .<Change.Condition>map(id -> new Change.Condition.Says(ID, id))
        .orElseGet(Change.Condition.Absent::new);
  }

  static Stream<Change> changes(CheckKey check, SealedPart part, Change.Condition condition) {
    var cipher = Keys.part(check, part.name());
    var key = Keys.dataKey(check, part.name());
    var always = new Change.Condition.Always();
    return Stream.of(
        new Change.Put(
            cipher,
            Row.at(cipher).put(ID, part.id()).put("sealed", part.ciphertext()).row(),
            condition),
        new Change.Put(
            key, Row.at(key).put(ID, part.id()).put("wrapped", part.wrappedKey()).row(), always));
  }

  /** The part, unless one of its rows is missing or they are of different writes. */
  static Optional<SealedPart> part(PartName name, @Nullable Row cipher, @Nullable Row key) {
    return cipher != null && key != null && cipher.text(ID).equals(key.text(ID))
        ? Optional.of(
            new SealedPart(name, key.text(ID), cipher.bytes("sealed"), key.bytes("wrapped")))
        : Optional.empty();
  }
}
