package refcheck.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.PartName;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.vault.DecryptionException;
import refcheck.vault.EncryptionContext;
import refcheck.vault.SealedPart;

/** The ciphertexts and wrapped keys of one read. */
record PartsSnapshot(CaseKey key, Collection<PartName> names, Map<RowKey, Row> rows) {

  /** Indexes rows by key. Rows with a wrapped key belong to the keys table. */
  static Map<RowKey, Row> byKey(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row ->
                    new RowKey(
                        row.attributes().containsKey("wrapped") ? TableId.KEYS : TableId.MAIN,
                        row.text("pk"),
                        row.text("sk")),
                row -> row));
  }

  /** Whether a ciphertext lacks its matching key. */
  boolean isInconsistent() {
    return names.stream().anyMatch(this::isInconsistent);
  }

  private boolean isInconsistent(PartName name) {
    var ciphertext = rows.get(RowKeys.part(key, name));
    return ciphertext != null
        && PartRowMapper.part(name, ciphertext, rows.get(RowKeys.dataKey(key, name))).isEmpty();
  }

  List<SealedPart> parts() {
    return names.stream()
        .filter(name -> rows.containsKey(RowKeys.part(key, name)))
        .map(name ->
            PartRowMapper.part(
                    name, rows.get(RowKeys.part(key, name)), rows.get(RowKeys.dataKey(key, name)))
                .orElseThrow(() ->
                    new DecryptionException(
                        new EncryptionContext(DossierStore.owner(key), name),
                        "its key is missing")))
        .toList();
  }
}
