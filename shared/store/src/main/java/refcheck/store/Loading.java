package refcheck.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.PartName;
import refcheck.store.RowKey.Place;
import refcheck.vault.Binding;
import refcheck.vault.CannotOpen;
import refcheck.vault.SealedPart;

/** Ciphertexts and keys as one reading found them. */
record Loading(CheckKey check, Collection<PartName> names, Map<RowKey, Row> rows) {

  /** The rows by where they lie: a wrapped key is known by its attribute. */
  static Map<RowKey, Row> byKey(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row ->
                    new RowKey(
                        row.attributes().containsKey("wrapped") ? Place.KEYS : Place.MAIN,
                        row.text("pk"),
                        row.text("sk")),
                row -> row));
  }

  /** Whether a ciphertext stands here without its own key. */
  boolean isTorn() {
    return names.stream().anyMatch(this::isTorn);
  }

  private boolean isTorn(PartName name) {
    var cipher = rows.get(Keys.part(check, name));
    return cipher != null
        && PartItem.part(name, cipher, rows.get(Keys.dataKey(check, name))).isEmpty();
  }

  List<SealedPart> parts() {
    return names.stream()
        .filter(name -> rows.containsKey(Keys.part(check, name)))
        .map(name ->
            PartItem.part(
                    name, rows.get(Keys.part(check, name)), rows.get(Keys.dataKey(check, name)))
                .orElseThrow(() -> new CannotOpen(new Binding(check, name), "its key is missing")))
        .toList();
  }
}
