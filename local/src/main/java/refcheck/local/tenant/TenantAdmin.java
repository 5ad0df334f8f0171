package refcheck.local.tenant;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.domain.ApiKey;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.edge.ApiKeyToken;
import refcheck.store.TenantStore;

/** Makes tenants and hands out their keys, each of which is seen here and never again. */
public final class TenantAdmin {
  private static final int FINGERPRINT_BYTES = 32;

  private final TenantStore tenants;
  private final Clock clock;

  /** A desk for these tenants. */
  public TenantAdmin(TenantStore tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Makes a tenant and its first key; empty, and nothing is made, if there is one of that id. */
  public Optional<ApiKeyToken> create(Tenant tenant, boolean livemode) {
    var fingerprints = new byte[FINGERPRINT_BYTES];
    new SecureRandom().nextBytes(fingerprints);
    var secret = ApiKeyToken.mint(livemode);
    var key = new ApiKey(tenant.id(), secret.id(), livemode, fingerprints);
    return tenants.create(tenant, secret.hash(), key, clock.instant())
        ? Optional.of(secret)
        : Optional.empty();
  }

  /**
   * What a tenant is called, and where it is asked and found, from now on; false if there is no
   * such tenant. What is not said stays.
   */
  public boolean change(TenantId id, Wanted wanted) {
    return tenants.find(id).filter(known -> tenants.change(wanted.of(known.tenant()))).isPresent();
  }

  /** What is to be said of a tenant instead. */
  record Wanted(@Nullable String name, @Nullable String contact, @Nullable String website) {
    Tenant of(Tenant known) {
      return new Tenant(
          known.id(),
          Objects.requireNonNullElse(name, known.name()),
          Objects.requireNonNullElse(contact, known.contact()),
          website == null ? known.website() : website);
    }
  }

  /** A further key of a tenant, for the same kind of data; empty if there is no such tenant. */
  public Optional<ApiKeyToken> addKey(TenantId id) {
    return tenants
        .find(id)
        .flatMap(known -> {
          var secret = ApiKeyToken.mint(known.livemode());
          var key = new ApiKey(id, secret.id(), known.livemode(), known.fingerprintSecret());
          return tenants.add(secret.hash(), key, clock.instant())
              ? Optional.of(secret)
              : Optional.empty();
        });
  }

  /** The tenant and its keys, by their ids. */
  public Optional<TenantStore.TenantDetails> find(TenantId id) {
    return tenants.find(id);
  }

  /** Shuts out the key of this id at once; false if the tenant has none. */
  public boolean revoke(TenantId tenant, String id) {
    return tenants.revoke(tenant, id);
  }

  /** Shuts out this key at once; false if it is none of the tenant's. */
  public boolean revoke(TenantId tenant, ApiKeyToken key) {
    return tenants.revokeHashed(tenant, key.hash());
  }
}
