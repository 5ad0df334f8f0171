package refcheck.store;

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
import refcheck.store.RowKey.TableId;
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
final class DynamoTable implements Table {
  private static final int MOST_READ = 100;
  private static final int MOST_WRITTEN = 25;

  private final DynamoDbClient dynamo;
  private final DynamoRequests names;

  DynamoTable(
      DynamoDbClient dynamo,
      @Value("${table.name}") String main,
      @Value("${keys.table.name:}") String keys) {
    this.dynamo = dynamo;
    this.names = new DynamoRequests(main, keys);
  }

  @Override
  public Optional<Row> get(RowKey key) {
    var reply =
        dynamo.getItem(request ->
            request.tableName(names.of(key.place())).key(names.key(key)).consistentRead(true));
    return reply.hasItem() ? Optional.of(new Row(reply.item())) : Optional.empty();
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    var rows = new ArrayList<Row>();
    for (var some : chunks(List.copyOf(keys), MOST_READ)) {
      drain(
          names.reads(some),
          open -> {
            var reply = dynamo.batchGetItem(request -> request.requestItems(open));
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
   * Asks for the rest again until nothing is left: a throttled batch is processed in part.
   *
   * @throws IllegalStateException if something is left after many tries; the caller comes again
   */
  private static <T> void drain(Map<String, T> all, UnaryOperator<Map<String, T>> ask) {
    var open = new AtomicReference<>(all);
    if (OptimisticRetry.untilPresent(() -> Optional.of(open.updateAndGet(ask)).filter(Map::isEmpty))
        .isEmpty()) {
      throw new IllegalStateException("a batch was not processed to its end");
    }
  }

  @Override
  public List<Row> query(TableId place, String pk, String prefix) {
    var values = Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix));
    var condition = prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)";
    return dynamo
        .queryPaginator(request ->
            request
                .tableName(names.of(place))
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
   * A transaction is billed twice, and one row that is held to its number needs none. If the reply
   * gets lost, the SDK's next try finds the row changed, as if by somebody else.
   */
  private Commit replace(Write.Put put) {
    try {
      dynamo.putItem(names.replacement(put));
      return new Commit.Done();
    } catch (ConditionalCheckFailedException e) {
      return new Commit.ConditionFailed(List.of(Optional.of(new Row(e.item()))));
    } catch (TransactionConflictException _) {
      return new Commit.ConditionFailed(List.of(Optional.empty()));
    }
  }

  private Commit transact(List<Write> changes) {
    try {
      dynamo.transactWriteItems(
          request -> request.transactItems(changes.stream().map(names::write).toList()));
      return new Commit.Done();
    } catch (TransactionCanceledException e) {
      return new Commit.ConditionFailed(
          e.cancellationReasons().stream().map(this::failed).toList());
    }
  }

  private Optional<Row> failed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code())
        ? Optional.of(new Row(reason.item()))
        : Optional.empty();
  }

  @Override
  public void delete(Collection<RowKey> keys) {
    for (var some : chunks(List.copyOf(keys), MOST_WRITTEN)) {
      var deletions =
          some.stream()
              .collect(
                  Collectors.groupingBy(
                      key -> names.of(key.place()),
                      Collectors.mapping(this::deletion, Collectors.toList())));
      drain(
          deletions,
          open -> dynamo.batchWriteItem(request -> request.requestItems(open)).unprocessedItems());
    }
  }

  private WriteRequest deletion(RowKey key) {
    return WriteRequest.builder()
        .deleteRequest(DeleteRequest.builder().key(names.key(key)).build())
        .build();
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return dynamo
        .query(request ->
            request
                .tableName(names.of(TableId.MAIN))
                .indexName("due")
                .limit(DUE_PAGE)
                .keyConditionExpression("due_shard = :shard AND due_at BETWEEN :after AND :until")
                .expressionAttributeValues(
                    Map.of(
                        ":shard", AttributeValue.fromS(RowKeys.dueShard(shard)),
                        ":after", AttributeValue.fromS(after + " "),
                        ":until", AttributeValue.fromS(RowKeys.dueBefore(until.plusMillis(1))))))
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
      dynamo.updateItem(names.postponement(row, until));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    } catch (TransactionConflictException _) {
      return false;
    }
  }

  private static <T> List<List<T>> chunks(List<T> all, int most) {
    var chunks = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += most) {
      chunks.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return chunks;
  }
}
