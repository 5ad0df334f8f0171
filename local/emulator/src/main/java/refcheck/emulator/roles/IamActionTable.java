package refcheck.emulator.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.template.Grant.Limit;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
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

  private IamActionTable() {}

  /**
   * Throws for a request type that is missing here. Add its permissions when a function first uses
   * it.
   */
  static List<RequiredPermission> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(DynamoActions.row("GetItem", get.tableName(), get.key()));
      case PutItemRequest put -> List.of(DynamoActions.row("PutItem", put.tableName(), put.item()));
      case UpdateItemRequest update ->
          List.of(DynamoActions.row("UpdateItem", update.tableName(), update.key()));
      case DeleteItemRequest delete ->
          List.of(DynamoActions.row("DeleteItem", delete.tableName(), delete.key()));
      case QueryRequest query -> List.of(DynamoActions.query(query));
      case BatchGetItemRequest get -> DynamoActions.reads(get);
      case BatchWriteItemRequest write -> DynamoActions.writes(write);
      case TransactWriteItemsRequest write ->
          write.transactItems().stream()
              .flatMap(item -> DynamoActions.item(item).stream())
              .distinct()
              .toList();
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
