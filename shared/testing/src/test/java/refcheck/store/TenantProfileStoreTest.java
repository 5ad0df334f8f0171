package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.domain.access.TenantProfile;
import refcheck.table.Row;
import refcheck.table.Write;
import refcheck.testing.InMemoryTable;

class TenantProfileStoreTest {
  private static final Tenant TENANT = new Tenant(ACME, "Acme", "people@acme.example", null);

  private final InMemoryTable memory = new InMemoryTable();
  private final TenantProfileStore profiles = new TenantProfileStore(memory);

  /** Few times would tell how long one person took. */
  @Test
  void tellsTheMedianTimeOfAFormOnceFiveAreKnown() {
    var key = new ApiKey(ACME, "key_1", true, new byte[] {42});
    new TenantStore(memory).create(TENANT, "hash_1", key, MONDAY);
    for (var slot = 1; slot <= 5; slot++) {
      assertThat(profiles.profileOf(Samples.key(), "tpl_general"))
          .isEqualTo(new TenantProfile(TENANT, Optional.empty()));
      var row = TenantKeys.completionTime(ACME, "tpl_general", slot);
      memory.commit(
          List.of(
              new Write.Put(
                  row,
                  Row.at(row).put("seconds", 60L * slot).row(),
                  new Write.Condition.Always())));
    }
    assertThat(profiles.profileOf(Samples.key(), "tpl_general"))
        .isEqualTo(new TenantProfile(TENANT, Optional.of(Duration.ofMinutes(3))));
    assertThat(profiles.profileOf(Samples.key(), "tpl_other").completionTime()).isEmpty();
  }
}
