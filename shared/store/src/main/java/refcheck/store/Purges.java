package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import refcheck.domain.Check;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.store.RowKey.Place;

/** Destroys dossiers: the only class that deletes. */
@Singleton
public final class Purges {
  private final Table table;

  /** Destroys in this table. */
  public Purges(Table table) {
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
    var pk = Keys.partition(check);
    table.delete(keys(table.query(Place.KEYS, pk, ""), Place.KEYS));
    table.delete(keys(table.query(Place.MAIN, pk, Keys.PART), Place.MAIN));
    table.delete(keys(table.query(Place.MAIN, pk, "MAIL#"), Place.MAIN));
    table.get(Keys.check(check)).ifPresent(row -> table.delete(outside(check, row)));
  }

  /** What an expired or freed name stands for may be another check by now. */
  private List<RowKey> outside(CheckKey check, Row row) {
    var ours = Keys.partition(check);
    return table.getAll(names(check, row)).stream()
        .filter(each -> each.text("check").equals(ours))
        .map(each -> new RowKey(Place.MAIN, each.text("pk"), each.text("sk")))
        .toList();
  }

  private static List<RowKey> names(CheckKey check, Row row) {
    var loose = CheckItem.loose(row);
    var keys = new ArrayList<RowKey>();
    loose.links().forEach(hash -> keys.add(Keys.link(hash)));
    loose.idempotency().forEach(key -> keys.add(Keys.idempotency(check.tenant(), key)));
    keys.add(Keys.code(check.tenant(), CheckCode.of(check.check())));
    row.optionalText("external_id").ifPresent(id -> keys.add(Keys.external(check.tenant(), id)));
    return keys;
  }

  private static List<RowKey> keys(List<Row> rows, Place place) {
    return rows.stream().map(row -> new RowKey(place, row.text("pk"), row.text("sk"))).toList();
  }
}
