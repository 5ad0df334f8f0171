package refcheck.tests.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Computes the units that DynamoDB bills for a call, by the rules of its price list. The local
 * emulator reports fewer units for transactions. Assumptions: no row's index entry is larger than a
 * unit; and a row that was not written since the start counts as one unit when it is deleted.
 */
public final class CapacityUnits {
  private static final int READ_UNIT = 4096;
  private static final int WRITE_UNIT = 1024;
  private static final Units NONE = new Units(0, 0);
  private static final AttributeValue MISSING = AttributeValue.fromS("");

  private final Map<String, Row> rows = new ConcurrentHashMap<>();
  private final Map<String, Units> sums = new ConcurrentHashMap<>();

  /** Billed units: read units of 4 KB and write units of 1 KB. */
  public record Units(double read, double written) {
    /** The sum of two counts. */
    public Units and(Units more) {
      return new Units(read + more.read, written + more.written);
    }

    /** The difference to an earlier count. */
    public Units since(Units then) {
      return new Units(read - then.read, written - then.written);
    }
  }

  /** The units of a row and its position in the index. */
  private record Row(int units, Optional<AttributeValue> due) {}

  /** Returns an interceptor that counts the successful calls of one function. */
  public ExecutionInterceptor of(String function) {
    return new ExecutionInterceptor() {
      @Override
      public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        sums.merge(function, billed(context.request(), context.response()), Units::and);
      }
    };
  }

  /** The units of a function so far. */
  public Units units(String function) {
    return sums.getOrDefault(function, NONE);
  }

  private Units billed(SdkRequest request, SdkResponse response) {
    return switch (response) {
      case GetItemResponse got when request instanceof GetItemRequest get ->
          read(ItemSize.units(ItemSize.of(got.item()), READ_UNIT), get.consistentRead());
      case QueryResponse found when request instanceof QueryRequest query ->
          read(queried(found), query.consistentRead());
      case BatchGetItemResponse got when request instanceof BatchGetItemRequest get ->
          read(batch(get, got), true);
      default ->
          switch (request) {
            case PutItemRequest put -> written(put(put.tableName(), put.item(), 1));
            case TransactWriteItemsRequest write ->
                written(write.transactItems().stream().mapToInt(this::inTransaction).sum());
            case BatchWriteItemRequest write -> written(deleted(write));
            default -> NONE;
          };
    };
  }

  private static Units read(int units, @Nullable Boolean isConsistent) {
    return new Units(Boolean.TRUE.equals(isConsistent) ? units : units / 2.0, 0);
  }

  private static Units written(double units) {
    return new Units(0, units);
  }

  private static int queried(QueryResponse found) {
    return ItemSize.units(found.items().stream().mapToInt(ItemSize::of).sum(), READ_UNIT);
  }

  /** Counts each item separately. A missing item counts as one unit. */
  private static int batch(BatchGetItemRequest get, BatchGetItemResponse got) {
    int requested = get.requestItems().values().stream().mapToInt(each -> each.keys().size()).sum();
    var found = got.responses().values().stream().flatMap(List::stream).toList();
    int units = found.stream().mapToInt(item -> ItemSize.units(ItemSize.of(item), READ_UNIT)).sum();
    return units + requested - found.size();
  }

  /** Counts twice the units of a plain write, except for the index, which is updated later. */
  private int inTransaction(TransactWriteItem item) {
    if (item.put() != null) {
      return put(item.put().tableName(), item.put().item(), 2);
    }
    return 2 * known(item.conditionCheck().tableName(), item.conditionCheck().key()).units();
  }

  private int put(String table, Map<String, AttributeValue> item, int factor) {
    var key =
        Map.of("pk", item.getOrDefault("pk", MISSING), "sk", item.getOrDefault("sk", MISSING));
    var before = known(table, key);
    var after =
        new Row(
            ItemSize.units(ItemSize.of(item), WRITE_UNIT), Optional.ofNullable(item.get("due_at")));
    rows.put(name(table, key), after);
    return factor * Math.max(before.units(), after.units()) + index(before.due(), after.due());
  }

  /** An index entry that changes is deleted and inserted. */
  private static int index(Optional<AttributeValue> before, Optional<AttributeValue> after) {
    return before.equals(after) ? 0 : (int) (before.stream().count() + after.stream().count());
  }

  private int deleted(BatchWriteItemRequest write) {
    return write.requestItems().entrySet().stream()
        .flatMap(table ->
            table.getValue().stream()
                .map(each -> rows.remove(name(table.getKey(), each.deleteRequest().key()))))
        .mapToInt(row -> row == null ? 1 : row.units() + index(row.due(), Optional.empty()))
        .sum();
  }

  private Row known(String table, Map<String, AttributeValue> key) {
    return rows.getOrDefault(name(table, key), new Row(1, Optional.empty()));
  }

  private static String name(String table, Map<String, AttributeValue> key) {
    return List.of(table, key.getOrDefault("pk", MISSING).s(), key.getOrDefault("sk", MISSING).s())
        .toString();
  }
}
