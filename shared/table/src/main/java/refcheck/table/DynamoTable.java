package refcheck.table;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import refcheck.table.RowKey.TableId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The two tables in DynamoDB. */
@Singleton
@Requires(missingBeans = Table.class)
public final class DynamoTable implements Table {
  private static final int MAX_BATCH_GET = 100;
  private static final int MAX_BATCH_WRITE = 25;

  private final DynamoDbClient dynamo;
  private final DynamoRequests requests;
  private final DynamoTransactions transactions;
  private final DynamoDueIndex dueIndex;

  public DynamoTable(
      DynamoDbClient dynamo,
      @Value("${table.name}") String main,
      @Value("${keys.table.name:}") String keys) {
    this.dynamo = dynamo;
    this.requests = new DynamoRequests(main, keys);
    this.transactions = new DynamoTransactions(dynamo, requests);
    this.dueIndex = new DynamoDueIndex(dynamo, requests);
  }

  @Override
  public Optional<Row> get(RowKey key) {
    var reply =
        dynamo.getItem(request ->
            request
                .tableName(requests.of(key.table()))
                .key(requests.key(key))
                .consistentRead(true));
    return reply.hasItem() ? Optional.of(new Row(reply.item())) : Optional.empty();
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    var rows = new ArrayList<Row>();
    for (var chunk : chunks(List.copyOf(keys), MAX_BATCH_GET)) {
      drain(
          requests.reads(chunk),
          unprocessed -> {
            var reply = dynamo.batchGetItem(request -> request.requestItems(unprocessed));
            reply
                .responses()
                .values()
                .forEach(items -> items.forEach(item -> rows.add(new Row(item))));
            return reply.unprocessedKeys();
          });
    }
    return rows;
  }

  /**
   * Requests unprocessed items again until none are left: DynamoDB processes a throttled batch in
   * part.
   *
   * @throws IllegalStateException if items are left after the last attempt; the caller retries
   *     later
   */
  private static <T> void drain(Map<String, T> all, UnaryOperator<Map<String, T>> send) {
    var unprocessed = new AtomicReference<>(all);
    if (OptimisticRetry.untilPresent(
            () -> Optional.of(unprocessed.updateAndGet(send)).filter(Map::isEmpty))
        .isEmpty()) {
      throw new IllegalStateException("DynamoDB left unprocessed items after the last attempt");
    }
  }

  @Override
  public List<Row> query(TableId table, String pk, String prefix) {
    var values = Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix));
    var condition = prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)";
    return dynamo
        .queryPaginator(request ->
            request
                .tableName(requests.of(table))
                .consistentRead(true)
                .keyConditionExpression(condition)
                .expressionAttributeValues(
                    prefix.isEmpty() ? Map.of(":pk", AttributeValue.fromS(pk)) : values))
        .items()
        .stream()
        .map(Row::new)
        .toList();
  }

  @Override
  public Commit commit(List<Write> changes) {
    return transactions.commit(changes);
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    for (var chunk : chunks(List.copyOf(keys), MAX_BATCH_WRITE)) {
      var deletions =
          chunk.stream()
              .collect(
                  Collectors.groupingBy(
                      key -> requests.of(key.table()),
                      Collectors.mapping(this::deletion, Collectors.toList())));
      drain(
          deletions,
          unprocessed ->
              dynamo
                  .batchWriteItem(request -> request.requestItems(unprocessed))
                  .unprocessedItems());
    }
  }

  private WriteRequest deletion(RowKey key) {
    return WriteRequest.builder()
        .deleteRequest(DeleteRequest.builder().key(requests.key(key)).build())
        .build();
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return dueIndex.page(shard, after, until);
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return dueIndex.postpone(row, until);
  }

  private static <T> List<List<T>> chunks(List<T> all, int size) {
    var chunks = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
