package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.api.ApiKeyToken;
import refcheck.emulator.Emulators;
import refcheck.host.RefcheckCommand;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tests {@code ./refcheck tenant} against DynamoDB, from the command line to the stored rows. */
class TenantCommandTest {
  private static final String[] ACME = {
    "--tenant", "acme", "--name", "Acme Ltd", "--contact", "people-team@acme.example"
  };

  private final String table = "tenants" + UUID.randomUUID();

  private record CommandResult(int code, String out, String err) {
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

  private static CommandResult run(Stream<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        RefcheckCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    return new CommandResult(code, out.toString(), err.toString());
  }

  private CommandResult tenant(String command, String... arguments) {
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

  private Map<String, AttributeValue> row(String pk, String sk) {
    return Emulators.DYNAMODB
        .getItem(request ->
            request
                .tableName(table)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
        .item();
  }

  private Map<String, AttributeValue> keyRow(ApiKeyToken key) {
    return row("K#" + key.hash(), "-");
  }

  private static String fingerprints(Map<String, AttributeValue> row) {
    return row.getOrDefault("fingerprint_secret", AttributeValue.fromS("")).s();
  }

  @Test
  void createsATenantAndPrintsItsKeyOnce() {
    var result = tenant("create", ACME);
    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.key().livemode()).isTrue();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain(result.key().value());

    var acme = row("T#acme#TENANT", "TENANT");
    assertThat(acme)
        .containsEntry("name", AttributeValue.fromS("Acme Ltd"))
        .containsEntry("contact", AttributeValue.fromS("people-team@acme.example"))
        .doesNotContainKey("website");
    assertThat(acme).containsOnlyKeys("pk", "sk", "name", "contact");
    assertThat(fingerprints(row("T#acme#ACCESS", "SECRET")))
        .hasSize(64)
        .isEqualTo(fingerprints(keyRow(result.key())));
    assertThat(keyRow(result.key()))
        .containsEntry("tenant", AttributeValue.fromS("acme"))
        .containsEntry("livemode", AttributeValue.fromBool(true));
    assertThat(tenant("show", "--tenant", "acme").out())
        .contains("Acme Ltd (live)", result.key().id())
        .doesNotContain(result.key().value());
  }

  @Test
  void doesNotOverwriteATenant() {
    tenant("create", ACME);
    var again = tenant("create", "--tenant", "acme", "--name", "Evil", "--contact", "x@e.example");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err())
        .isEqualToIgnoringNewLines(
            "refcheck: acme already exists and was not changed; tenant key creates another key");
    assertThat(row("T#acme#TENANT", "TENANT"))
        .containsEntry("name", AttributeValue.fromS("Acme Ltd"));
  }

  @Test
  void changesOnlyTheGivenValues() {
    var key = tenant("create", ACME).key();
    var before = row("T#acme#TENANT", "TENANT");
    var result = tenant("change", "--tenant", "acme", "--contact", "+44 20 7946 0000");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualToIgnoringNewLines("refcheck: changed acme");

    var expected = new HashMap<>(before);
    expected.put("contact", AttributeValue.fromS("+44 20 7946 0000"));
    assertThat(row("T#acme#TENANT", "TENANT")).isEqualTo(expected);
    tenant("change", "--tenant", "acme", "--name", "Acme", "--website", "https://acme.example");
    assertThat(row("T#acme#TENANT", "TENANT"))
        .containsEntry("name", AttributeValue.fromS("Acme"))
        .containsEntry("contact", AttributeValue.fromS("+44 20 7946 0000"))
        .containsEntry("website", AttributeValue.fromS("https://acme.example"));
    assertThat(keyRow(key)).isNotEmpty();
    assertThat(tenant("show", "--tenant", "acme").out())
        .startsWith("Acme (live)\n+44 20 7946 0000\nhttps://acme.example\n");
  }

  @Test
  void allKeysOfATenantShareItsFingerprintSecret() {
    var first = tenant("create", ACME).key();
    var second = tenant("key", "--tenant", "acme").key();
    assertThat(second).isNotEqualTo(first);
    assertThat(fingerprints(keyRow(second))).hasSize(64).isEqualTo(fingerprints(keyRow(first)));
    assertThat(tenant("show", "--tenant", "acme").out()).contains(first.id(), second.id());
  }

  @Test
  void createsTestKeysForATestTenant() {
    var options =
        Stream.concat(Stream.of(ACME), Stream.of("--test", "--website", "https://acme.example"));
    var first = tenant("create", options.toArray(String[]::new)).key();
    assertThat(first.livemode()).isFalse();
    assertThat(keyRow(first)).containsEntry("livemode", AttributeValue.fromBool(false));
    assertThat(row("T#acme#TENANT", "TENANT"))
        .containsEntry("website", AttributeValue.fromS("https://acme.example"));
    assertThat(tenant("key", "--tenant", "acme").key().livemode()).isFalse();
  }

  @Test
  void revokesOneKeyAndKeepsTheOthers() {
    var first = tenant("create", ACME).key();
    var second = tenant("key", "--tenant", "acme").key();
    assertThat(tenant("revoke", "--tenant", "acme", "--key", first.id()).code()).isZero();
    assertThat(keyRow(first)).isEmpty();
    assertThat(keyRow(second)).isNotEmpty();
    assertThat(tenant("show", "--tenant", "acme").out()).doesNotContain(first.id());
    assertThat(tenant("revoke", "--tenant", "acme", "--key", first.id()).code()).isEqualTo(1);

    var byAnotherTenant = tenant("revoke", "--tenant", "beta", "--key", second.value());
    assertThat(byAnotherTenant.code()).isEqualTo(1);
    assertThat(keyRow(second)).isNotEmpty();
    assertThat(tenant("revoke", "--tenant", "acme", "--key", second.value()).code()).isZero();
    assertThat(keyRow(second)).isEmpty();
  }

  @Test
  void failsForAnUnknownTenant() {
    var commands = List.of(List.of("key"), List.of("show"), List.of("change", "--name", "Evil"));
    for (var command : commands) {
      var arguments = new ArrayList<>(command.subList(1, command.size()));
      arguments.addAll(List.of("--tenant", "nobody"));
      var result = tenant(command.getFirst(), arguments.toArray(String[]::new));
      assertThat(result.code()).isEqualTo(1);
      assertThat(row("T#nobody#TENANT", "TENANT")).isEmpty();
      assertThat(result.err()).isEqualToIgnoringNewLines("refcheck: there is no tenant nobody");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tenant | create, change, key, show or revoke
          tenant make | make
          tenant change --tenant acme --table t | --name
          tenant key --table t | --tenant
          tenant key --tenant acme | --table
          tenant key --tenant a#b --table t | letters, digits
          tenant create --tenant acme --table t --name A | --contact
          tenant create --tenant acme --table t --name A --contact z | phone number
          tenant foo | unknown argument: foo; run ./refcheck help for usage
          tenant create --tenant acme --table t --contact 12345 --name= | one line
          tenant create --tenant a --table t --contact 12345 --name b --website acme | https://acme.example
          tenant create --tenant a --table t --contact 12345 --name b --website javascript:x | https://
          tenant change --tenant a --table t --website https://u:p@acme.example | password
          tenant change --tenant a --table t --website https://acme.example/\u202E | https://
          tenant change --tenant a --table t --name \u3164 | visible characters
          tenant change --tenant a --table t --name a\u202Eb | visible characters
          tenant change --tenant a --table t --contact a..b@acme.example | invalid email
          tenant create --tenant a --table t --name b --contact .a@acme.example | invalid email
          tenant key --tenant a --table t --endpoint-url nowhere | must begin like
          tenant key --tenant a --table t --endpoint-url //acme.example | must begin like
          """)
  void reportsWrongUsageInOneLine(String arguments, String reason) {
    var result = run(Stream.of(arguments.split(" ")));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("refcheck: ").contains(reason);
  }

  @Test
  void reportsAnUnknownTableInOneLine() {
    var result =
        run(
            Stream.of(
                "tenant",
                "key",
                "--tenant",
                "acme",
                "--table",
                "none",
                "--region",
                "us-east-1",
                "--endpoint-url",
                Emulators.ADDRESS.toString()));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualToIgnoringNewLines("refcheck: there is no table none");
  }

  @Test
  void rejectsAWebsiteThatIsTooLong() {
    var path = "https://acme.example/" + "x".repeat(180);
    var result =
        run(Stream.of("tenant", "change", "--tenant", "a", "--table", "t", "--website", path));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("200").doesNotContain("xxx");
  }
}
