package refcheck.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a check outside its partition, which a purge must find: hashes of link tokens, keys of
 * idempotency rows.
 */
record Loose(List<String> links, List<String> idempotency) {
  static final Loose NONE = new Loose(List.of(), List.of());

  Loose withIdempotency(String key) {
    var all = new ArrayList<>(idempotency);
    if (!all.contains(key)) {
      all.add(key);
    }
    return new Loose(links, List.copyOf(all));
  }
}
