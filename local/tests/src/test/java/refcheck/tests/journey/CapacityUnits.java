package refcheck.tests.journey;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
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
  private static final Units NONE = new Units(0, 0);

  private final BilledRows rows = new BilledRows();
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
            case PutItemRequest put -> written(rows.put(put.tableName(), put.item(), 1));
            case TransactWriteItemsRequest write ->
                written(write.transactItems().stream().mapToInt(this::inTransaction).sum());
            case BatchWriteItemRequest write -> written(deleted(write));
            case DeleteItemRequest delete -> written(rows.delete(delete.tableName(), delete.key()));
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
      return rows.put(item.put().tableName(), item.put().item(), 2);
    }
    return 2 * rows.units(item.conditionCheck().tableName(), item.conditionCheck().key());
  }

  private int deleted(BatchWriteItemRequest write) {
    return write.requestItems().entrySet().stream()
        .flatMapToInt(table ->
            table.getValue().stream()
                .mapToInt(each -> rows.delete(table.getKey(), each.deleteRequest().key())))
        .sum();
  }
}
