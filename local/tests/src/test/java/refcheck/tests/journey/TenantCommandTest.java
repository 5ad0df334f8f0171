package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests {@code ./refcheck tenant} against DynamoDB, from the command line to the stored rows. */
class TenantCommandTest extends TenantCommandFixture {
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
}
