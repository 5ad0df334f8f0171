package refcheck.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.domain.CaseKey;
import refcheck.domain.retention.Retention;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;

/** Destroys dossiers. No other class deletes rows of cases. */
@Singleton
public final class DossierPurger {
  private final Table table;

  /** Creates a purger on this table. */
  public DossierPurger(Table table) {
    this.table = table;
  }

  /**
   * Deletes all rows of the case, of known and of unknown kinds, except the case itself and its
   * events. Deletes the wrapped keys first: without them all copies of the ciphertext are
   * unreadable. Of the rows outside its partition, deletes only those that are still of the case:
   * an expired key or a freed id may belong to another case by now. Idempotent.
   *
   * @param purging proof that the case is being purged: its links and report are closed for good
   */
  public void destroy(CaseKey key, Retention.Purging purging) {
    Objects.requireNonNull(purging);
    var partition = RowKeys.partition(key);
    table.delete(keys(table.query(TableId.KEYS, partition, "").stream(), TableId.KEYS));
    var rows = table.query(TableId.MAIN, partition, "");
    table.delete(keys(rows.stream().filter(row -> !isKept(row)), TableId.MAIN));
    rows.stream()
        .filter(DossierPurger::isCase)
        .flatMap(row -> CaseRowMapper.outside(row).stream())
        .forEach(each -> table.deleteIf(RowKeys.only(each), "case", partition));
  }

  private static boolean isKept(Row row) {
    return isCase(row) || row.text("sk").startsWith(RowKeys.EVENT);
  }

  private static boolean isCase(Row row) {
    return row.text("sk").equals(RowKeys.CASE);
  }

  private static List<RowKey> keys(Stream<Row> rows, TableId table) {
    return rows.map(row -> new RowKey(table, row.text("pk"), row.text("sk"))).toList();
  }
}
