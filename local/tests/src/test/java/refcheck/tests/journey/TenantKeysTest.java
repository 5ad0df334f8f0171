package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests the keys that {@code ./refcheck tenant} creates and revokes. */
class TenantKeysTest extends TenantCommandFixture {
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
}
