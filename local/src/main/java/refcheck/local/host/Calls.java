package refcheck.local.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Counts what every function asks of AWS: each HTTP attempt, because each is billed, and the units
 * that DynamoDB says it bills.
 */
public final class Calls {
  private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();
  private final Map<String, DoubleAdder> reads = new ConcurrentHashMap<>();
  private final Map<String, DoubleAdder> writes = new ConcurrentHashMap<>();

  /** What DynamoDB bills: read units of 4 KB, write units of 1 KB. */
  public record Units(double read, double written) {}

  /** The interceptor that counts for one function. */
  public ExecutionInterceptor of(String function) {
    return new ExecutionInterceptor() {
      @Override
      public SdkRequest modifyRequest(
          Context.ModifyRequest context, ExecutionAttributes attributes) {
        return asking(context.request());
      }

      @Override
      public void beforeTransmission(
          Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var call =
            attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        counts
            .computeIfAbsent(function, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(call, _ -> new LongAdder())
            .increment();
      }

      @Override
      public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        add(function, context.response());
      }
    };
  }

  private static SdkRequest asking(SdkRequest request) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (request) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case BatchWriteItemRequest write -> write.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(total).build();
      default -> request;
    };
  }

  private void add(String function, SdkResponse response) {
    switch (response) {
      case GetItemResponse got -> add(reads, function, List.of(got.consumedCapacity()));
      case QueryResponse found -> add(reads, function, List.of(found.consumedCapacity()));
      case BatchGetItemResponse got -> add(reads, function, got.consumedCapacity());
      case BatchWriteItemResponse wrote -> add(writes, function, wrote.consumedCapacity());
      case TransactWriteItemsResponse wrote -> add(writes, function, wrote.consumedCapacity());
      default -> {}
    }
  }

  private static void add(
      Map<String, DoubleAdder> to, String function, List<ConsumedCapacity> capacities) {
    var sum = to.computeIfAbsent(function, _ -> new DoubleAdder());
    capacities.forEach(each -> sum.add(each.capacityUnits()));
  }

  /** The calls of every function so far, by operation. */
  public Map<String, Map<String, Long>> counts() {
    var all = new TreeMap<String, Map<String, Long>>();
    counts.forEach((function, calls) -> {
      var sums = new TreeMap<String, Long>();
      calls.forEach((call, count) -> sums.put(call, count.sum()));
      all.put(function, sums);
    });
    return all;
  }

  /** DynamoDB's units of every function so far. */
  public Map<String, Units> units() {
    var all = new TreeMap<String, Units>();
    counts
        .keySet()
        .forEach(function ->
            all.put(function, new Units(sum(reads, function), sum(writes, function))));
    return all;
  }

  private static double sum(Map<String, DoubleAdder> of, String function) {
    var sum = of.get(function);
    return sum == null ? 0 : sum.sum();
  }
}
