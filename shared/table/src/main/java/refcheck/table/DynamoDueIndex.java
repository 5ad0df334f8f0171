package refcheck.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table.DueRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Reads and moves the entries of the due index. */
record DynamoDueIndex(DynamoDbClient dynamo, DynamoRequests requests) {

  List<DueRow> page(int shard, String after, Instant until) {
    return dynamo
        .query(request ->
            request
                .tableName(requests.of(TableId.MAIN))
                .indexName("due")
                .limit(Table.DUE_PAGE)
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

  boolean postpone(DueRow row, Instant until) {
    try {
      dynamo.updateItem(requests.postpone(row, until));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    } catch (TransactionConflictException _) {
      return false;
    }
  }
}
