package refcheck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * Makes the same AWS calls as create-check for two referees, and nothing else: one GetItem, two
 * data keys in parallel, and one transaction with the same number of rows. No framework, no JSON,
 * no rules, no encryption.
 */
public final class BareCreate implements RequestStreamHandler {
  private static final int ROWS = 11;
  private static final int KEY_ROWS = 2;

  private final UrlConnectionHttpClient http =
      (UrlConnectionHttpClient) UrlConnectionHttpClient.create();
  private final DynamoDbClient tables = DynamoDbClient.builder().httpClient(http).build();
  private final KmsClient keys = KmsClient.builder().httpClient(http).build();
  private final String table = System.getenv("TABLE_NAME");
  private final String keysTable = System.getenv("KEYS_TABLE_NAME");
  private final String keyId = System.getenv("KMS_KEY_ID");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    var pk = "BENCH#" + UUID.randomUUID();
    tables.getItem(request ->
        request.tableName(table).consistentRead(true).key(Map.of("pk", text(pk), "sk", text("-"))));
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> makeKey(pk, "candidate")),
            CompletableFuture.runAsync(() -> makeKey(pk, "referees")))
        .join();
    var items = new ArrayList<TransactWriteItem>();
    for (int i = 0; i < ROWS; i++) {
      items.add(put(table, pk, i));
    }
    for (int i = 0; i < KEY_ROWS; i++) {
      items.add(put(keysTable, pk, i));
    }
    tables.transactWriteItems(request -> request.transactItems(items));
    output.write("{\"statusCode\":201}".getBytes(UTF_8));
  }

  private void makeKey(String check, String part) {
    keys.generateDataKey(request ->
        request
            .keyId(keyId)
            .keySpec(DataKeySpec.AES_256)
            .encryptionContext(Map.of("tenant", "bench", "check", check, "part", part)));
  }

  private static TransactWriteItem put(String table, String pk, int row) {
    var item = Map.of("pk", text(pk), "sk", text("ROW#" + row), "value", text("sample".repeat(20)));
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
