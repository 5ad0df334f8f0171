package refcheck.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two tables in memory. Runs one transaction at a time. */
public final class InMemoryTable implements Table {
  private final TreeMap<RowKey, Row> rows =
      new TreeMap<>(
          Comparator.comparing(RowKey::table).thenComparing(RowKey::pk).thenComparing(RowKey::sk));

  @Override
  public synchronized Optional<Row> get(RowKey key, Consistency consistency) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized List<Row> getAll(Collection<RowKey> keys) {
    return keys.stream().flatMap(key -> get(key).stream()).toList();
  }

  @Override
  public synchronized List<Row> query(
      RowKey.TableId table, String pk, String prefix, Consistency consistency) {
    return rows.tailMap(new RowKey(table, pk, prefix)).entrySet().stream()
        .takeWhile(entry -> isUnder(entry.getKey(), table, pk, prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized Commit commit(List<Write> changes) {
    var failed = new HashMap<RowKey, Row>();
    changes.stream()
        .filter(change -> !isMet(change))
        .map(Write::key)
        .forEach(key -> failed.put(key, get(key).orElseGet(() -> new Row(Map.of()))));
    if (!failed.isEmpty()) {
      return new Commit.ConditionFailed(failed);
    }
    changes.forEach(change -> {
      if (change instanceof Write.Put(var key, var row, _)) {
        rows.put(key, row);
      }
    });
    return new Commit.Done();
  }

  @Override
  public synchronized void delete(Collection<RowKey> keys) {
    keys.forEach(rows::remove);
  }

  @Override
  public synchronized void deleteIf(RowKey key, String attribute, String text) {
    get(key).filter(row -> text(row, attribute).equals(text)).ifPresent(_ -> rows.remove(key));
  }

  @Override
  public synchronized List<DueRow> due(int shard, String after, Instant until) {
    var end = "%013d".formatted(until.toEpochMilli() + 1);
    return rows.entrySet().stream()
        .filter(entry -> text(entry.getValue(), "due_shard").equals("DUE#" + shard))
        .map(entry -> new DueRow(entry.getKey(), text(entry.getValue(), "due_at")))
        .filter(row -> row.dueAt().compareTo(after) > 0 && row.dueAt().compareTo(end) < 0)
        .sorted(Comparator.comparing(DueRow::dueAt))
        .limit(DUE_PAGE)
        .toList();
  }

  @Override
  public synchronized boolean postpone(DueRow row, Instant until) {
    var stored = rows.get(row.key());
    if (stored == null || !text(stored, "due_at").equals(row.dueAt())) {
      return false;
    }
    var attributes = new HashMap<>(stored.attributes());
    var postponed = attributes.get("postponed");
    var times = postponed == null ? 0 : Integer.parseInt(postponed.n());
    attributes.put("postponed", AttributeValue.fromN(Integer.toString(times + 1)));
    var due = "%013d#%s#%s".formatted(until.toEpochMilli(), row.key().pk(), row.key().sk());
    attributes.put("due_at", AttributeValue.fromS(due));
    rows.put(row.key(), new Row(attributes));
    return true;
  }

  /** All rows of both tables, for tests that search for forbidden data. */
  public synchronized List<Row> rows() {
    return new ArrayList<>(rows.values());
  }

  private static boolean isUnder(RowKey key, RowKey.TableId table, String pk, String prefix) {
    return key.table() == table && key.pk().equals(pk) && key.sk().startsWith(prefix);
  }

  private boolean isMet(Write change) {
    var row = Optional.ofNullable(rows.get(change.key()));
    var condition =
        switch (change) {
          case Write.Put put -> put.condition();
          case Write.ConditionCheck check -> check.condition();
        };
    return switch (condition) {
      case Condition.Always() -> true;
      case Condition.Absent() -> row.isEmpty();
      case Condition.AbsentOrExpired(var now) ->
          row.map(each -> number(each, "expires_at") <= now.getEpochSecond()).orElse(true);
      case Condition.VersionIs(var attribute, long value) ->
          row.map(each -> number(each, attribute) == value).orElse(false);
      case Condition.Equals(var attribute, var value) ->
          row.map(each -> text(each, attribute).equals(value)).orElse(false);
    };
  }

  private static String text(Row row, String attribute) {
    var value = row.attributes().get(attribute);
    return value == null || value.s() == null ? "" : value.s();
  }

  private static long number(Row row, String attribute) {
    var value = row.attributes().get(attribute);
    return value == null || value.n() == null ? Long.MAX_VALUE : Long.parseLong(value.n());
  }
}
