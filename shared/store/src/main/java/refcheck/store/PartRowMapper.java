package refcheck.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.PartName;
import refcheck.table.Row;
import refcheck.table.Write;
import refcheck.vault.SealedPart;

/** Maps a sealed part to its two rows and back. */
final class PartRowMapper {

  private static final String ID = "id";
  private static final String FINGERPRINT = "fingerprint";

  private PartRowMapper() {}

  static Stream<Write> changes(CaseKey owner, SealedPart part) {
    return changes(owner, part, new Write.Condition.Always(), null);
  }

  /** The condition that this revision is the current one; empty means that no part exists. */
  static Write.Condition ifRevision(Optional<String> revision) {
    return revision
        .<Write.Condition>map(id -> new Write.Condition.Equals(ID, id))
        .orElseGet(Write.Condition.Absent::new);
  }

  static Stream<Write> changes(
      CaseKey owner, SealedPart part, Write.Condition condition, @Nullable String fingerprint) {
    var ciphertext = RowKeys.part(owner, part.name());
    var key = RowKeys.dataKey(owner, part.name());
    var always = new Write.Condition.Always();
    return Stream.of(
        new Write.Put(
            ciphertext,
            Row.at(ciphertext)
                .put(ID, part.id())
                .put("sealed", part.ciphertext())
                .put(FINGERPRINT, fingerprint)
                .row(),
            condition),
        new Write.Put(
            key, Row.at(key).put(ID, part.id()).put("wrapped", part.wrappedKey()).row(), always));
  }

  /** The fingerprint that the part was written with. */
  static Optional<String> fingerprint(Row ciphertext) {
    return ciphertext.optionalText(FINGERPRINT);
  }

  /** The part; empty if a row is missing or the rows are from different writes. */
  static Optional<SealedPart> part(PartName name, @Nullable Row ciphertext, @Nullable Row key) {
    return ciphertext != null && key != null && ciphertext.text(ID).equals(key.text(ID))
        ? Optional.of(
            new SealedPart(name, key.text(ID), ciphertext.bytes("sealed"), key.bytes("wrapped")))
        : Optional.empty();
  }
}
