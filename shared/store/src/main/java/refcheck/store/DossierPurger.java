package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import refcheck.domain.Check;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;

/** Destroys dossiers. No other class deletes rows of checks. */
@Singleton
public final class DossierPurger {
  private final Table table;

  /** Creates a purger on this table. */
  public DossierPurger(Table table) {
    this.table = table;
  }

  /**
   * Deletes all rows of the check except the check itself and its events. Deletes the wrapped keys
   * first: without them all copies of the ciphertext are unreadable. Idempotent.
   *
   * @param purging proof that the check is being purged: its links and report are closed for good
   */
  public void destroy(CheckKey check, Check.Purging purging) {
    Objects.requireNonNull(purging);
    var pk = RowKeys.partition(check);
    table.delete(keys(table.query(TableId.KEYS, pk, ""), TableId.KEYS));
    table.delete(keys(table.query(TableId.MAIN, pk, RowKeys.PART), TableId.MAIN));
    table.delete(keys(table.query(TableId.MAIN, pk, "MAIL#"), TableId.MAIN));
    table.get(RowKeys.check(check)).ifPresent(row -> table.delete(outsideKeys(check, row)));
  }

  /**
   * Keeps rows of other checks: an expired key or a freed id may belong to another check by now.
   */
  private List<RowKey> outsideKeys(CheckKey check, Row row) {
    var partition = RowKeys.partition(check);
    return table.getAll(outsideCandidates(check, row)).stream()
        .filter(each -> each.text("check").equals(partition))
        .map(each -> new RowKey(TableId.MAIN, each.text("pk"), each.text("sk")))
        .toList();
  }

  private static List<RowKey> outsideCandidates(CheckKey check, Row row) {
    var outsideRows = CheckRowMapper.outsideRows(row);
    var keys = new ArrayList<RowKey>();
    outsideRows.links().forEach(hash -> keys.add(RowKeys.link(hash)));
    outsideRows.idempotency().forEach(key -> keys.add(RowKeys.idempotency(check.tenant(), key)));
    keys.add(RowKeys.code(check.tenant(), CheckCode.of(check.check())));
    row.optionalText("external_id").ifPresent(id -> keys.add(RowKeys.external(check.tenant(), id)));
    return keys;
  }

  private static List<RowKey> keys(List<Row> rows, TableId table) {
    return rows.stream().map(row -> new RowKey(table, row.text("pk"), row.text("sk"))).toList();
  }
}
