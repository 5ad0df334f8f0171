package refcheck.local.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** What IAM asks for each call that the functions make, by the services' authorization tables. */
final class Asks {

  private Asks() {}

  /** Fails for a request of a kind that no function has made so far: say here what it needs. */
  static List<Ask> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(table("GetItem", get.tableName()));
      case PutItemRequest put -> List.of(table("PutItem", put.tableName()));
      case QueryRequest query -> List.of(query(query));
      case BatchGetItemRequest get -> tables("BatchGetItem", get.requestItems());
      case BatchWriteItemRequest write -> tables("BatchWriteItem", write.requestItems());
      case TransactWriteItemsRequest write ->
          write.transactItems().stream().flatMap(item -> item(item).stream()).distinct().toList();
      case GenerateDataKeyRequest key ->
          List.of(key("GenerateDataKey", key.keyId(), key.encryptionContext()));
      case DecryptRequest decrypt ->
          List.of(key("Decrypt", decrypt.keyId(), decrypt.encryptionContext()));
      case SendMessageRequest send -> List.of(Ask.of("sqs:SendMessage", last(send.queueUrl())));
      case SendEmailRequest send -> mail(send);
      default ->
          throw new IllegalStateException(
              "which actions does " + request.getClass().getSimpleName() + " need?");
    };
  }

  private static Ask table(String action, String name) {
    return Ask.of("dynamodb:" + action, "table/" + name);
  }

  private static Ask query(QueryRequest query) {
    var index = query.indexName() == null ? "" : "/index/" + query.indexName();
    return table("Query", query.tableName() + index);
  }

  private static List<Ask> tables(String action, Map<String, ?> byName) {
    return byName.keySet().stream().map(name -> table(action, name)).toList();
  }

  private static List<Ask> item(TransactWriteItem item) {
    var asks = new ArrayList<Ask>();
    if (item.put() != null) {
      asks.add(table("PutItem", item.put().tableName()));
    }
    if (item.conditionCheck() != null) {
      asks.add(table("ConditionCheckItem", item.conditionCheck().tableName()));
    }
    if (asks.isEmpty()) {
      throw new IllegalStateException("which actions does this change need? " + item);
    }
    return asks;
  }

  private static Ask key(String action, String id, Map<String, String> context) {
    var resource = id.startsWith("arn:") ? id.split(":", 6)[5] : "key/" + id;
    return new Ask("kms:" + action, List.of(resource), Optional.ofNullable(context.get("part")));
  }

  /** SES looks for the address first, then for its domain. */
  private static List<Ask> mail(SendEmailRequest send) {
    var from = send.fromEmailAddress().replaceFirst(".*<", "").replace(">", "");
    var identities =
        Stream.of(from, last(from.replace('@', '/'))).map(name -> "identity/" + name).toList();
    var asks = new ArrayList<Ask>();
    asks.add(new Ask("ses:SendEmail", identities, Optional.empty()));
    optional(send.configurationSetName())
        .ifPresent(name -> asks.add(Ask.of("ses:SendEmail", "configuration-set/" + name)));
    return asks;
  }

  private static Optional<String> optional(@Nullable String value) {
    return Optional.ofNullable(value);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
