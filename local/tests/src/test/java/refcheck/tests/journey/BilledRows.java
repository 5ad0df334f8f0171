package refcheck.tests.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that were written since the start, as far as they determine the price of a write. */
final class BilledRows {
  private static final int WRITE_UNIT = 1024;
  private static final AttributeValue MISSING = AttributeValue.fromS("");

  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  /** The units of a row and its position in the index. */
  private record Row(int units, Optional<AttributeValue> due) {}

  /**
   * The units of writing this row over the one before.
   *
   * @param factor 2 in a transaction, otherwise 1
   */
  int put(String table, Map<String, AttributeValue> item, int factor) {
    var name = name(table, item);
    var before = rows.getOrDefault(name, new Row(1, Optional.empty()));
    var after =
        new Row(
            ItemSize.units(ItemSize.of(item), WRITE_UNIT), Optional.ofNullable(item.get("due_at")));
    rows.put(name, after);
    return factor * Math.max(before.units(), after.units()) + index(before.due(), after.due());
  }

  /** The units of the row with this key. */
  int units(String table, Map<String, AttributeValue> key) {
    var row = rows.get(name(table, key));
    return row == null ? 1 : row.units();
  }

  /** The units of deleting the row with this key. */
  int delete(String table, Map<String, AttributeValue> key) {
    var row = rows.remove(name(table, key));
    return row == null ? 1 : row.units() + index(row.due(), Optional.empty());
  }

  /** An index entry that changes is deleted and inserted. */
  private static int index(Optional<AttributeValue> before, Optional<AttributeValue> after) {
    return before.equals(after) ? 0 : (int) (before.stream().count() + after.stream().count());
  }

  private static String name(String table, Map<String, AttributeValue> item) {
    return List.of(
            table, item.getOrDefault("pk", MISSING).s(), item.getOrDefault("sk", MISSING).s())
        .toString();
  }
}
