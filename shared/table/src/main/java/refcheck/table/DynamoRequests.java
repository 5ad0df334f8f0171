package refcheck.table;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table.DueRow;
import refcheck.table.Write.Condition;
import refcheck.table.Write.ConditionCheck;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Converts keys and writes to DynamoDB requests. */
record DynamoRequests(String main, String keys) {

  String of(TableId table) {
    return switch (table) {
      case MAIN -> main;
      case KEYS -> keys;
    };
  }

  Map<String, AttributeValue> key(RowKey key) {
    return Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk()));
  }

  Map<String, KeysAndAttributes> reads(Collection<RowKey> keys) {
    Map<String, List<Map<String, AttributeValue>>> byTable =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    key -> of(key.table()), Collectors.mapping(this::key, Collectors.toList())));
    var reads = new HashMap<String, KeysAndAttributes>();
    byTable.forEach((table, tableKeys) ->
        reads.put(table, KeysAndAttributes.builder().keys(tableKeys).consistentRead(true).build()));
    return reads;
  }

  PutItemRequest putItem(Put put) {
    var expression = Expression.of(put);
    return PutItemRequest.builder()
        .tableName(of(put.key().table()))
        .item(put.row().attributes())
        .conditionExpression(expression.text())
        .expressionAttributeNames(expression.names())
        .expressionAttributeValues(expression.values())
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  DeleteItemRequest deleteIf(RowKey key, String attribute, String text) {
    return DeleteItemRequest.builder()
        .tableName(of(key.table()))
        .key(key(key))
        .conditionExpression("#attribute = :text")
        .expressionAttributeNames(Map.of("#attribute", attribute))
        .expressionAttributeValues(Map.of(":text", AttributeValue.fromS(text)))
        .build();
  }

  /** Moves an entry of the due index. Changes nothing else, because the row may be unreadable. */
  UpdateItemRequest postpone(DueRow row, Instant until) {
    return UpdateItemRequest.builder()
        .tableName(of(row.key().table()))
        .key(key(row.key()))
        .updateExpression("SET due_at = :next ADD postponed :one")
        .conditionExpression("due_at = :seen")
        .expressionAttributeValues(
            Map.of(
                ":next", AttributeValue.fromS(DueKeys.at(until, row.key())),
                ":seen", AttributeValue.fromS(row.dueAt()),
                ":one", AttributeValue.fromN("1")))
        .build();
  }

  TransactWriteItem write(Write change) {
    var expression = Expression.of(change);
    return switch (change) {
      case Put(var key, var row, _) ->
          TransactWriteItem.builder()
              .put(put ->
                  put.tableName(of(key.table()))
                      .item(row.attributes())
                      .conditionExpression(expression.text())
                      .expressionAttributeNames(expression.names())
                      .expressionAttributeValues(expression.values())
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD))
              .build();
      case ConditionCheck(var key, _) ->
          TransactWriteItem.builder()
              .conditionCheck(check ->
                  check
                      .tableName(of(key.table()))
                      .key(key(key))
                      .conditionExpression(expression.text())
                      .expressionAttributeNames(expression.names())
                      .expressionAttributeValues(expression.values())
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD))
              .build();
    };
  }

  /** A condition as a DynamoDB expression; all null if there is no condition. */
  private record Expression(
      @Nullable String text,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values) {

    static Expression of(Write change) {
      return switch (condition(change)) {
        case Condition.Always() -> new Expression(null, null, null);
        case Condition.Absent() -> new Expression("attribute_not_exists(pk)", null, null);
        case Condition.AbsentOrExpired(var now) ->
            new Expression(
                "attribute_not_exists(pk) OR expires_at <= :now",
                null,
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
        case Condition.VersionIs(var attribute, long value) ->
            equal(attribute, AttributeValue.fromN(Long.toString(value)));
        case Condition.Equals(var attribute, var value) ->
            equal(attribute, AttributeValue.fromS(value));
      };
    }

    private static Expression equal(String attribute, AttributeValue value) {
      return new Expression(
          "#attribute = :value", Map.of("#attribute", attribute), Map.of(":value", value));
    }

    private static Condition condition(Write change) {
      return switch (change) {
        case Put(_, _, var condition) -> condition;
        case ConditionCheck(_, var condition) -> condition;
      };
    }
  }
}
