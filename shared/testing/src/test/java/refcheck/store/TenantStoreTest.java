package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.store.TenantDetails.ApiKeyInfo;
import refcheck.testing.InMemoryTable;

/** Tenants and their API keys. */
class TenantStoreTest {
  private static final byte[] SECRET = {42, 43};
  private static final TenantId EVIL = new TenantId("evil");
  private static final Tenant TENANT = new Tenant(ACME, "Acme", "people@acme.example", null);

  private final InMemoryTable memory = new InMemoryTable();
  private final TenantStore tenants = new TenantStore(memory);
  private final ApiKeyStore keys = new ApiKeyStore(memory);

  private static ApiKey apiKey(TenantId tenant, String id) {
    return new ApiKey(tenant, id, true, SECRET);
  }

  @BeforeEach
  void createsATenant() {
    assertThat(tenants.create(TENANT, "hash_1", apiKey(ACME, "key_1"), MONDAY)).isTrue();
  }

  private TenantDetails found() {
    return tenants.find(ACME).orElseThrow();
  }

  @Test
  void findsATenantWithItsKeys() {
    assertThat(found().tenant()).isEqualTo(TENANT);
    assertThat(found().livemode()).isTrue();
    assertThat(found().fingerprintSecret()).isEqualTo(SECRET);
    assertThat(found().keys()).containsExactly(new ApiKeyInfo("key_1", MONDAY));
    assertThat(found()).hasToString("TenantDetails[acme]");
    assertThat(tenants.find(EVIL)).isEmpty();
  }

  @Test
  void aTenantIsForLiveDataOrForTests() {
    var test = new ApiKey(EVIL, "key_2", false, SECRET);
    tenants.create(new Tenant(EVIL, "Evil", "", null), "hash_2", test, MONDAY);
    assertThat(tenants.find(EVIL).orElseThrow().livemode()).isFalse();
  }

  @Test
  void anIdIsTakenOnce() {
    assertThat(tenants.create(TENANT, "hash_2", apiKey(ACME, "key_2"), MONDAY)).isFalse();
    assertThat(keys.find("hash_2")).isEmpty();
  }

  @Test
  void changesAnExistingTenant() {
    var changed = new Tenant(ACME, "Acme Ltd", "hr@acme.example", "https://acme.example");
    assertThat(tenants.change(changed)).isTrue();
    assertThat(found().tenant()).isEqualTo(changed);
    assertThat(found().keys()).hasSize(1);
    assertThat(tenants.change(new Tenant(EVIL, "Evil", "", null))).isFalse();
    assertThat(tenants.find(EVIL)).isEmpty();
  }

  /** The tenant is deleted between the read and the write. */
  @Test
  void doesNotChangeATenantThatIsGone() {
    var table = new ConcurrentWritesTable(memory);
    table.beforeCommit(() -> memory.delete(List.of(TenantKeys.accessSecret(ACME))));
    assertThat(new TenantStore(table).change(new Tenant(ACME, "Other", "", null))).isFalse();
  }

  @Test
  void addsAKeyOnce() {
    assertThat(tenants.add("hash_2", apiKey(ACME, "key_2"), TUESDAY)).isTrue();
    assertThat(tenants.add("hash_2", apiKey(ACME, "key_2"), TUESDAY)).isFalse();
    assertThat(tenants.add("hash_3", apiKey(EVIL, "key_3"), TUESDAY)).isFalse();
    assertThat(found().keys())
        .containsExactly(new ApiKeyInfo("key_1", MONDAY), new ApiKeyInfo("key_2", TUESDAY));
    assertThat(keys.find("hash_2").map(ApiKey::id)).contains("key_2");
  }

  @Test
  void revokesAKeyByItsId() {
    assertThat(tenants.revoke(EVIL, "key_1")).isFalse();
    assertThat(keys.find("hash_1")).isPresent();
    assertThat(tenants.revoke(ACME, "key_1")).isTrue();
    assertIsRevoked();
    assertThat(tenants.revoke(ACME, "key_1")).isFalse();
  }

  @Test
  void revokesAKeyByItsHash() {
    assertThat(tenants.revokeHashed(EVIL, "hash_1")).isFalse();
    assertThat(keys.find("hash_1")).isPresent();
    assertThat(tenants.revokeHashed(ACME, "hash_1")).isTrue();
    assertIsRevoked();
    assertThat(tenants.revokeHashed(ACME, "hash_1")).isFalse();
  }

  private void assertIsRevoked() {
    assertThat(keys.find("hash_1")).isEmpty();
    assertThat(found().keys()).isEmpty();
  }
}
