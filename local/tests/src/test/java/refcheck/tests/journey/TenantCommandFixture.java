package refcheck.tests.journey;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import refcheck.api.ApiKeyToken;
import refcheck.emulator.Emulators;
import refcheck.host.RefcheckCommand;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table, and the commands of {@code ./refcheck tenant} on it. */
abstract class TenantCommandFixture {
  static final String[] ACME = {
    "--tenant", "acme", "--name", "Acme Ltd", "--contact", "people-team@acme.example"
  };

  private final String table = "tenants" + UUID.randomUUID();

  record CommandResult(int code, String out, String err) {
    ApiKeyToken key() {
      return ApiKeyToken.parse(out.strip()).orElseThrow();
    }
  }

  @BeforeAll
  static void haveCredentials() {
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  @BeforeEach
  void makeTable() {
    Emulators.DYNAMODB.createTable(request ->
        request
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(List.of(attribute("pk"), attribute("sk")))
            .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  static CommandResult run(Stream<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        RefcheckCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    return new CommandResult(code, out.toString(), err.toString());
  }

  CommandResult tenant(String command, String... arguments) {
    var target =
        Stream.of(
            "--table",
            table,
            "--endpoint-url",
            Emulators.ADDRESS.toString(),
            "--region",
            "us-east-1");
    return run(
        Stream.of(Stream.of("tenant", command), Stream.of(arguments), target).flatMap(s -> s));
  }

  Map<String, AttributeValue> row(String pk, String sk) {
    return Emulators.DYNAMODB
        .getItem(request ->
            request
                .tableName(table)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
        .item();
  }

  Map<String, AttributeValue> keyRow(ApiKeyToken key) {
    return row("K#" + key.hash(), "-");
  }

  static String fingerprints(Map<String, AttributeValue> row) {
    return row.getOrDefault("fingerprint_secret", AttributeValue.fromS("")).s();
  }
}
