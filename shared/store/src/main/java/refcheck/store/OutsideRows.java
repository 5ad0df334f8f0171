package refcheck.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a check outside its partition, which a purge must also delete.
 *
 * @param links hashes of the link tokens
 * @param idempotency keys of the idempotency rows
 */
record OutsideRows(List<String> links, List<String> idempotency) {
  static final OutsideRows NONE = new OutsideRows(List.of(), List.of());

  OutsideRows withIdempotency(String key) {
    var all = new ArrayList<>(idempotency);
    if (!all.contains(key)) {
      all.add(key);
    }
    return new OutsideRows(links, List.copyOf(all));
  }
}
