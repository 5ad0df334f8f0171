package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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
   * other copy is noise already. May be repeated. The check must be purging: its doors are shut.
   */
  public void destroy(CheckKey check) {
    var pk = Keys.partition(check);
    table.delete(keys(table.query(Place.KEYS, pk, ""), Place.KEYS));
    table.delete(keys(table.query(Place.MAIN, pk, "PART#"), Place.MAIN));
    table.delete(keys(table.query(Place.MAIN, pk, "MAIL#"), Place.MAIN));
    table.get(Keys.check(check)).ifPresent(row -> table.delete(outside(check, row)));
  }

  private List<RowKey> outside(CheckKey check, Row row) {
    var loose = CheckItem.loose(row);
    var keys = new ArrayList<RowKey>();
    loose.links().forEach(hash -> keys.add(Keys.link(hash)));
    loose.idempotency().stream()
        .map(key -> Keys.idempotency(check.tenant(), key))
        .filter(key -> isOf(check, key))
        .forEach(keys::add);
    row.optionalText("external_id").ifPresent(id -> keys.add(Keys.external(check.tenant(), id)));
    return keys;
  }

  /** A key that had expired may have been used again, for another check. */
  private boolean isOf(CheckKey check, RowKey idempotency) {
    return table
        .get(idempotency)
        .filter(row -> row.text("check").equals(Keys.partition(check)))
        .isPresent();
  }

  private static List<RowKey> keys(List<Row> rows, Place place) {
    return rows.stream().map(row -> new RowKey(place, row.text("pk"), row.text("sk"))).toList();
  }
}
