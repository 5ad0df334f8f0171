package refcheck.store;

import java.util.Map;
import refcheck.vault.OfflineSdkClient;
import refcheck.vault.Vault;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What functions do with their clients, once and without asking anybody: on a second processor
 * while the rest of a function starts, and before the picture that SnapStart takes.
 */
public final class WarmUp {
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("none"), "sk", AttributeValue.fromS("none"));

  private WarmUp() {}

  /** Checks that are kept nowhere. */
  public static CheckStore checks() {
    return new CheckStore(new NoOpTable());
  }

  /** Dossiers that are kept nowhere, and sealed with no secret. */
  public static DossierStore dossiers() {
    return new DossierStore(new NoOpTable(), Vault.over(OfflineSdkClient.keys()));
  }

  /** For functions that use the table. */
  public static void tableClients() {
    OfflineSdkClient.warmUpHttp();
    try (var dynamo = OfflineSdkClient.on(DynamoDbClient.builder())) {
      dynamo.getItem(request -> request.tableName("none").key(ROW).consistentRead(true));
      dynamo.transactWriteItems(request ->
          request.transactItems(
              TransactWriteItem.builder().put(put -> put.tableName("none").item(ROW)).build()));
    }
  }

  /** For functions that seal or open, besides. */
  public static void tableAndKeyClients() {
    tableClients();
    OfflineSdkClient.warmUpKeys();
  }
}
