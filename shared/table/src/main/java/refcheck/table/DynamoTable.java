package refcheck.table;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.table.RowKey.TableId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The two tables in DynamoDB. */
@Singleton
@Requires(missingBeans = Table.class)
public final class DynamoTable implements Table {
  private final DynamoDbClient dynamo;
  private final DynamoRequests requests;
  private final DynamoTransactions transactions;
  private final DynamoBatches batches;
  private final DynamoDueIndex dueIndex;

  public DynamoTable(
      DynamoDbClient dynamo,
      @Value("${table.name}") String main,
      @Value("${keys.table.name:}") String keys) {
    this.dynamo = dynamo;
    this.requests = new DynamoRequests(main, keys);
    this.transactions = new DynamoTransactions(dynamo, requests);
    this.batches = new DynamoBatches(dynamo, requests);
    this.dueIndex = new DynamoDueIndex(dynamo, requests);
  }

  @Override
  public Optional<Row> get(RowKey key, Consistency consistency) {
    var reply =
        dynamo.getItem(request ->
            request
                .tableName(requests.of(key.table()))
                .key(requests.key(key))
                .consistentRead(consistency == Consistency.STRONG));
    return reply.hasItem() ? Optional.of(new Row(reply.item())) : Optional.empty();
  }

  @Override
  public List<Row> getAll(Collection<RowKey> keys) {
    return batches.getAll(keys);
  }

  @Override
  public List<Row> query(TableId table, String pk, String prefix, Consistency consistency) {
    var values = Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix));
    var condition = prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)";
    return dynamo
        .queryPaginator(request ->
            request
                .tableName(requests.of(table))
                .consistentRead(consistency == Consistency.STRONG)
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
    batches.delete(keys);
  }

  @Override
  public void deleteIf(RowKey key, String attribute, String text) {
    try {
      dynamo.deleteItem(requests.deleteIf(key, attribute, text));
    } catch (ConditionalCheckFailedException _) {
      // The row is missing or another one.
    }
  }

  @Override
  public List<DueRow> due(int shard, String after, Instant until) {
    return dueIndex.page(shard, after, until);
  }

  @Override
  public boolean postpone(DueRow row, Instant until) {
    return dueIndex.postpone(row, until);
  }
}
