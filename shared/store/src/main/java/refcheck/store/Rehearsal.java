package refcheck.store;

import java.util.Map;
import refcheck.vault.Stage;
import refcheck.vault.Vault;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What functions do with their clients, once and without asking anybody: on a second processor
 * while the rest of a function starts, and before the picture that SnapStart takes.
 */
public final class Rehearsal {
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("none"), "sk", AttributeValue.fromS("none"));

  private Rehearsal() {}

  /** Checks that are kept nowhere. */
  public static Checks checks() {
    return new Checks(new Nowhere());
  }

  /** Dossiers that are kept nowhere, and sealed with no secret. */
  public static Dossiers dossiers() {
    return new Dossiers(new Nowhere(), Vault.over(Stage.keys()));
  }

  /** For functions that use the table. */
  public static void ofTables() {
    Stage.rehearseHttp();
    try (var dynamo = Stage.on(DynamoDbClient.builder())) {
      dynamo.getItem(request -> request.tableName("none").key(ROW));
      dynamo.transactWriteItems(request ->
          request.transactItems(
              TransactWriteItem.builder().put(put -> put.tableName("none").item(ROW)).build()));
    }
  }

  /** For functions that seal or open, besides. */
  public static void ofDossiers() {
    ofTables();
    Stage.rehearseKeys();
  }
}
