package refcheck.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.PartName;
import refcheck.vault.SealedPart;

/** A sealed part as two rows, in both directions. */
final class PartRowMapper {

  private static final String ID = "id";

  private PartRowMapper() {}

  static Stream<Write> changes(CheckKey check, SealedPart part) {
    return changes(check, part, new Write.Condition.Always());
  }

  /** What must stand there for a part to be written upon that revision. */
  static Write.Condition ifRevision(Optional<String> revision) {
    return revision
        .<Write.Condition>map(id -> new Write.Condition.Equals(ID, id))
        .orElseGet(Write.Condition.Absent::new);
  }

  static Stream<Write> changes(CheckKey check, SealedPart part, Write.Condition condition) {
    var cipher = RowKeys.part(check, part.name());
    var key = RowKeys.dataKey(check, part.name());
    var always = new Write.Condition.Always();
    return Stream.of(
        new Write.Put(
            cipher,
            Row.at(cipher).put(ID, part.id()).put("sealed", part.ciphertext()).row(),
            condition),
        new Write.Put(
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
