package refcheck.operator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.api.ApiKeyToken;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.store.TenantDetails;
import refcheck.store.TenantStore;

/** Creates tenants and their API keys. Each key is returned once and cannot be retrieved later. */
public final class TenantAdmin {
  private static final int FINGERPRINT_BYTES = 32;

  private final TenantStore tenants;
  private final Clock clock;

  public TenantAdmin(TenantStore tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * Creates a tenant and its first key. Returns empty and creates nothing if a tenant with this ID
   * exists.
   */
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
   * Changes a tenant's name, contact and website. Null values stay unchanged. Returns false if
   * there is no such tenant.
   */
  public boolean change(TenantId id, Changes changes) {
    return tenants
        .find(id)
        .filter(current -> tenants.change(changes.applyTo(current.tenant())))
        .isPresent();
  }

  /** The new values. Null leaves a value unchanged. */
  record Changes(@Nullable String name, @Nullable String contact, @Nullable String website) {
    Tenant applyTo(Tenant current) {
      return new Tenant(
          current.id(),
          Objects.requireNonNullElse(name, current.name()),
          Objects.requireNonNullElse(contact, current.contact()),
          website == null ? current.website() : website);
    }
  }

  /**
   * Creates another key for a tenant, for the same kind of data. Empty if there is no such tenant.
   */
  public Optional<ApiKeyToken> addKey(TenantId id) {
    return tenants
        .find(id)
        .flatMap(current -> {
          var secret = ApiKeyToken.mint(current.livemode());
          var key = new ApiKey(id, secret.id(), current.livemode(), current.fingerprintSecret());
          return tenants.add(secret.hash(), key, clock.instant())
              ? Optional.of(secret)
              : Optional.empty();
        });
  }

  /** The tenant and its keys' IDs. Empty if there is no such tenant. */
  public Optional<TenantDetails> find(TenantId id) {
    return tenants.find(id);
  }

  /** Revokes the key with this ID immediately. Returns false if the tenant has no such key. */
  public boolean revoke(TenantId tenant, String id) {
    return tenants.revoke(tenant, id);
  }

  /** Revokes this key immediately. Returns false if it is not a key of the tenant. */
  public boolean revoke(TenantId tenant, ApiKeyToken key) {
    return tenants.revokeHashed(tenant, key.hash());
  }
}
