package refcheck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A minimal Java function: no framework, one PutItem. */
public final class BarePut implements RequestStreamHandler {
  private final DynamoDbClient tables =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private final String table = System.getenv("TABLE_NAME");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    tables.putItem(request ->
        request
            .tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("BENCH#" + UUID.randomUUID()),
                    "sk", AttributeValue.fromS("-"))));
    output.write("{\"statusCode\":201}".getBytes(UTF_8));
  }
}
