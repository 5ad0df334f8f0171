package refcheck.emulator.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.template.Grant.Limit;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The permissions that IAM requires for each call that the functions make, by the services'
 * authorization tables.
 */
final class IamActionTable {

  /** Every key condition in this project starts with the partition key. */
  private static final Pattern PARTITION = Pattern.compile("^\\w+ = (:\\w+)");

  private IamActionTable() {}

  /**
   * Throws for a request type that is missing here. Add its permissions when a function first uses
   * it.
   */
  static List<RequiredPermission> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(row("GetItem", get.tableName(), get.key()));
      case PutItemRequest put -> List.of(row("PutItem", put.tableName(), put.item()));
      case UpdateItemRequest update -> List.of(row("UpdateItem", update.tableName(), update.key()));
      case QueryRequest query -> List.of(query(query));
      case BatchGetItemRequest get -> reads(get);
      case BatchWriteItemRequest write -> writes(write);
      case TransactWriteItemsRequest write ->
          write.transactItems().stream().flatMap(item -> item(item).stream()).distinct().toList();
      case GenerateDataKeyRequest key ->
          List.of(key("GenerateDataKey", key.keyId(), key.encryptionContext()));
      case DecryptRequest decrypt ->
          List.of(key("Decrypt", decrypt.keyId(), decrypt.encryptionContext()));
      case SendMessageRequest send ->
          List.of(RequiredPermission.of("sqs:SendMessage", last(send.queueUrl())));
      case SendEmailRequest send -> mail(send);
      default ->
          throw new IllegalStateException(
              "unknown permissions of " + request.getClass().getSimpleName());
    };
  }

  private static RequiredPermission row(
      String action, String table, Map<String, AttributeValue> row) {
    return partition(action, table, Objects.requireNonNull(row.get("pk")).s());
  }

  private static RequiredPermission partition(String action, String table, String partition) {
    return new RequiredPermission(
        "dynamodb:" + action, List.of("table/" + table), Optional.of(Limit.leadingKey(partition)));
  }

  private static RequiredPermission query(QueryRequest query) {
    var index = query.indexName() == null ? "" : "/index/" + query.indexName();
    var found = PARTITION.matcher(query.keyConditionExpression());
    if (!found.find()) {
      throw new IllegalStateException("the partition of this query is unknown");
    }
    var partition =
        Objects.requireNonNull(query.expressionAttributeValues().get(found.group(1))).s();
    return partition("Query", query.tableName() + index, partition);
  }

  private static List<RequiredPermission> reads(BatchGetItemRequest get) {
    return get.requestItems().entrySet().stream()
        .flatMap(table ->
            table.getValue().keys().stream().map(key -> row("BatchGetItem", table.getKey(), key)))
        .distinct()
        .toList();
  }

  private static List<RequiredPermission> writes(BatchWriteItemRequest write) {
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

  private static List<RequiredPermission> item(TransactWriteItem item) {
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

  private static RequiredPermission key(String action, String id, Map<String, String> context) {
    var resource = id.startsWith("arn:") ? id.split(":", 6)[5] : "key/" + id;
    return new RequiredPermission(
        "kms:" + action,
        List.of(resource),
        Optional.ofNullable(context.get("part")).map(Limit::part));
  }

  /** SES accepts a grant on the address's identity or on its domain's. */
  private static List<RequiredPermission> mail(SendEmailRequest send) {
    var from = send.fromEmailAddress().replaceFirst(".*<", "").replace(">", "");
    var identities =
        Stream.of(from, last(from.replace('@', '/'))).map(name -> "identity/" + name).toList();
    var permissions = new ArrayList<RequiredPermission>();
    permissions.add(new RequiredPermission("ses:SendEmail", identities, Optional.empty()));
    optional(send.configurationSetName())
        .ifPresent(name ->
            permissions.add(RequiredPermission.of("ses:SendEmail", "configuration-set/" + name)));
    return permissions;
  }

  private static Optional<String> optional(@Nullable String value) {
    return Optional.ofNullable(value);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
