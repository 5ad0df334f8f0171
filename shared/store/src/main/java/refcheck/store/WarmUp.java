package refcheck.store;

import java.util.Map;
import refcheck.table.NoOpTable;
import refcheck.vault.OfflineSdkClient;
import refcheck.vault.Vault;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Warms up the clients of a function without network calls. Runs on a second processor while the
 * rest of the function starts, and before SnapStart takes its snapshot.
 */
public final class WarmUp {
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("none"), "sk", AttributeValue.fromS("none"));

  private WarmUp() {}

  /** A case store that stores nothing. */
  public static CaseStore cases() {
    return new CaseStore(new NoOpTable());
  }

  /** A dossier store that stores nothing and seals with dummy keys. */
  public static DossierStore dossiers() {
    return new DossierStore(new NoOpTable(), Vault.over(OfflineSdkClient.keys()));
  }

  /** Warms up the clients of functions that use the table. */
  public static void tableClients() {
    OfflineSdkClient.warmUpHttp();
    try (var dynamo = OfflineSdkClient.on(DynamoDbClient.builder())) {
      dynamo.getItem(request -> request.tableName("none").key(ROW).consistentRead(true));
      dynamo.transactWriteItems(request ->
          request.transactItems(
              TransactWriteItem.builder().put(put -> put.tableName("none").item(ROW)).build()));
    }
  }

  /** Warms up the clients of functions that also seal or open parts. */
  public static void tableAndKeyClients() {
    tableClients();
    OfflineSdkClient.warmUpKeys();
  }

  /** Warms up the clients of functions that also read forms, and reads the default form. */
  public static void clientsAndForms() {
    tableAndKeyClients();
    FormFiles.find(FormFiles.DEFAULT);
  }
}
