package refcheck.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.PartName;
import refcheck.vault.SealedPart;

/** A sealed part as two rows, in both directions. */
final class PartItem {

  private PartItem() {}

  static Stream<Change> changes(CheckKey check, SealedPart part) {
    var cipher = Keys.part(check, part.name());
    var key = Keys.dataKey(check, part.name());
    var always = new Change.Condition.Always();
    return Stream.of(
        new Change.Put(
            cipher,
            Row.at(cipher).put("id", part.id()).put("sealed", part.ciphertext()).row(),
            always),
        new Change.Put(
            key, Row.at(key).put("id", part.id()).put("wrapped", part.wrappedKey()).row(), always));
  }

  /** The part, unless one of its rows is missing or they are of different writes. */
  static Optional<SealedPart> part(PartName name, @Nullable Row cipher, @Nullable Row key) {
    return cipher != null && key != null && cipher.text("id").equals(key.text("id"))
        ? Optional.of(
            new SealedPart(name, key.text("id"), cipher.bytes("sealed"), key.bytes("wrapped")))
        : Optional.empty();
  }
}
