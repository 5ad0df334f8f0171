package refcheck.emulator.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import refcheck.emulator.template.Grant.Limit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The permissions that IAM requires for requests to DynamoDB. */
final class DynamoActions {

  /** Every key condition in this project starts with the partition key. */
  private static final Pattern PARTITION = Pattern.compile("^\\w+ = (:\\w+)");

  private DynamoActions() {}

  static RequiredPermission row(String action, String table, Map<String, AttributeValue> row) {
    return partition(action, table, Objects.requireNonNull(row.get("pk")).s());
  }

  private static RequiredPermission partition(String action, String table, String partition) {
    return new RequiredPermission(
        "dynamodb:" + action, List.of("table/" + table), Optional.of(Limit.leadingKey(partition)));
  }

  static RequiredPermission query(QueryRequest query) {
    var index = query.indexName() == null ? "" : "/index/" + query.indexName();
    var found = PARTITION.matcher(query.keyConditionExpression());
    if (!found.find()) {
      throw new IllegalStateException("the partition of this query is unknown");
    }
    var partition =
        Objects.requireNonNull(query.expressionAttributeValues().get(found.group(1))).s();
    return partition("Query", query.tableName() + index, partition);
  }

  static List<RequiredPermission> reads(BatchGetItemRequest get) {
    return get.requestItems().entrySet().stream()
        .flatMap(table ->
            table.getValue().keys().stream().map(key -> row("BatchGetItem", table.getKey(), key)))
        .distinct()
        .toList();
  }

  static List<RequiredPermission> writes(BatchWriteItemRequest write) {
    return write.requestItems().entrySet().stream()
        .flatMap(table ->
            table.getValue().stream()
                .map(request ->
                    row(
                        "BatchWriteItem",
                        table.getKey(),
                        request.putRequest() == null
                            ? request.deleteRequest().key()
                            : request.putRequest().item())))
        .distinct()
        .toList();
  }

  static List<RequiredPermission> item(TransactWriteItem item) {
    var permissions = new ArrayList<RequiredPermission>();
    if (item.put() != null) {
      permissions.add(row("PutItem", item.put().tableName(), item.put().item()));
    }
    if (item.conditionCheck() != null) {
      var check = item.conditionCheck();
      permissions.add(row("ConditionCheckItem", check.tableName(), check.key()));
    }
    if (permissions.isEmpty()) {
      throw new IllegalStateException("unknown permissions of this write: " + item);
    }
    return permissions;
  }
}
