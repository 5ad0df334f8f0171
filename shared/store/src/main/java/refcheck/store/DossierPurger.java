package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import refcheck.domain.Check;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.store.RowKey.TableId;

/** Destroys dossiers: the only class that deletes. */
@Singleton
public final class DossierPurger {
  private final Table table;

  /** Destroys in this table. */
  public DossierPurger(Table table) {
    this.table = table;
  }

  /**
   * Destroys all of the check but its row and its events: keys first, because without them every
   * other copy is noise already. May be repeated.
   *
   * @param purging proof that the check is being purged: its doors are shut, and it stays so
   */
  public void destroy(CheckKey check, Check.Purging purging) {
    Objects.requireNonNull(purging);
    var pk = RowKeys.partition(check);
    table.delete(keys(table.query(TableId.KEYS, pk, ""), TableId.KEYS));
    table.delete(keys(table.query(TableId.MAIN, pk, RowKeys.PART), TableId.MAIN));
    table.delete(keys(table.query(TableId.MAIN, pk, "MAIL#"), TableId.MAIN));
    table.get(RowKeys.check(check)).ifPresent(row -> table.delete(outside(check, row)));
  }

  /** What an expired or freed name stands for may be another check by now. */
  private List<RowKey> outside(CheckKey check, Row row) {
    var ours = RowKeys.partition(check);
    return table.getAll(names(check, row)).stream()
        .filter(each -> each.text("check").equals(ours))
        .map(each -> new RowKey(TableId.MAIN, each.text("pk"), each.text("sk")))
        .toList();
  }

  private static List<RowKey> names(CheckKey check, Row row) {
    var loose = CheckRowMapper.loose(row);
    var keys = new ArrayList<RowKey>();
    loose.links().forEach(hash -> keys.add(RowKeys.link(hash)));
    loose.idempotency().forEach(key -> keys.add(RowKeys.idempotency(check.tenant(), key)));
    keys.add(RowKeys.code(check.tenant(), CheckCode.of(check.check())));
    row.optionalText("external_id").ifPresent(id -> keys.add(RowKeys.external(check.tenant(), id)));
    return keys;
  }

  private static List<RowKey> keys(List<Row> rows, TableId place) {
    return rows.stream().map(row -> new RowKey(place, row.text("pk"), row.text("sk"))).toList();
  }
}
