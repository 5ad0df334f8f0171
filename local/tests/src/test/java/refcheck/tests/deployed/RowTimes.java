package refcheck.tests.deployed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Changes the times in rows, because ministack's clock cannot be changed. */
record RowTimes(DynamoDbClient tables, String table) {
  /** Moves a row's times back; a dot leads into a map. */
  void moveBack(String check, String sk, Duration time, String... instants) {
    var key =
        Map.of(
            "pk", AttributeValue.fromS("T#acme#C#" + check),
            "sk", AttributeValue.fromS(sk));
    var row = new HashMap<>(tables.getItem(request -> request.tableName(table).key(key)).item());
    for (var instant : instants) {
      moveBack(row, List.of(instant.split("\\.")), time);
    }
    row.computeIfPresent("due_at", (_, due) -> AttributeValue.fromS(earlier(due.s(), time)));
    try {
      tables.putItem(request ->
          request
              .tableName(table)
              .item(row)
              .conditionExpression("version = :version")
              .expressionAttributeValues(Map.of(":version", row.get("version"))));
    } catch (ConditionalCheckFailedException _) {
      // A function changed the row meanwhile. Its version is newer and must be kept.
    }
  }

  /** Moves the instant at this path back, in a row or in a map within it. */
  private static void moveBack(
      Map<String, AttributeValue> attributes, List<String> path, Duration time) {
    attributes.computeIfPresent(
        path.getFirst(),
        (_, value) -> {
          if (path.size() == 1) {
            return AttributeValue.fromN(Long.toString(Long.parseLong(value.n()) - time.toMillis()));
          }
          var nested = new HashMap<>(value.m());
          moveBack(nested, path.subList(1, path.size()), time);
          return AttributeValue.fromM(nested);
        });
  }

  private static String earlier(String due, Duration time) {
    var parts = due.split("#", 2);
    return "%013d#%s".formatted(Long.parseLong(parts[0]) - time.toMillis(), parts[1]);
  }
}
