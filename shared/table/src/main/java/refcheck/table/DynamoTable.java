package refcheck.table;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import refcheck.table.RowKey.TableId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The two tables in DynamoDB. */
@Singleton
@Requires(missingBeans = Table.class)
public final class DynamoTable implements Table {
  private static final int MAX_BATCH_GET = 100;
  private static final int MAX_BATCH_WRITE = 25;

  private final DynamoDbClient dynamo;
  private final DynamoRequests requests;

  public DynamoTable(
      DynamoDbClient dynamo,
      @Value("${table.name}") String main,
      @Value("${keys.table.name:}") String keys) {
    this.dynamo = dynamo;
    this.requests = new DynamoRequests(main, keys);
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
    return changes.size() == 1 && changes.getFirst() instanceof Write.Put put && put.isConditional()
        ? replace(put)
        : transact(changes);
  }

  /**
   * Replaces one versioned row without a transaction, which would cost twice as much. If the reply
   * is lost, the SDK's retry sees a changed row, as after another writer's change.
   */
  private Commit replace(Write.Put put) {
    try {
      dynamo.putItem(requests.putItem(put));
      return new Commit.Done();
    } catch (ConditionalCheckFailedException e) {
      return new Commit.ConditionFailed(Map.of(put.key(), new Row(e.item())));
    } catch (TransactionConflictException _) {
      return new Commit.Conflict();
    }
  }

  private Commit transact(List<Write> changes) {
    try {
      dynamo.transactWriteItems(
          request -> request.transactItems(changes.stream().map(requests::write).toList()));
      return new Commit.Done();
    } catch (TransactionCanceledException e) {
      var failed = failed(changes, e.cancellationReasons());
      return failed.isEmpty() ? new Commit.Conflict() : new Commit.ConditionFailed(failed);
    }
  }

  /** DynamoDB gives one reason for each write, in the order of the writes. */
  private static Map<RowKey, Row> failed(List<Write> changes, List<CancellationReason> reasons) {
    var failed = new HashMap<RowKey, Row>();
    for (int i = 0; i < reasons.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        failed.put(changes.get(i).key(), new Row(reasons.get(i).item()));
      }
    }
    return failed;
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
    return dynamo
        .query(request ->
            request
                .tableName(requests.of(TableId.MAIN))
                .indexName("due")
                .limit(DUE_PAGE)
                .keyConditionExpression("due_shard = :shard AND due_at BETWEEN :after AND :until")
                .expressionAttributeValues(
                    Map.of(
                        ":shard", AttributeValue.fromS(DueKeys.shard(shard)),
                        ":after", AttributeValue.fromS(after + " "),
                        ":until", AttributeValue.fromS(DueKeys.before(until.plusMillis(1))))))
        .items()
        .stream()
        .map(Row::new)
        .map(row ->
            new DueRow(
                new RowKey(TableId.MAIN, row.text("pk"), row.text("sk")), row.text("due_at")))
        .toList();
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    try {
      dynamo.updateItem(requests.postpone(row, until));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    } catch (TransactionConflictException _) {
      return false;
    }
  }

  private static <T> List<List<T>> chunks(List<T> all, int size) {
    var chunks = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
