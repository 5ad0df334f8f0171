package refcheck.store;

import java.time.Instant;
import java.util.List;
import refcheck.domain.access.Tenant;

/**
 * A tenant and its API keys, for operators.
 *
 * @param fingerprintSecret shared by all keys of the tenant, so that a request can be repeated with
 *     another key
 */
public record TenantDetails(
    Tenant tenant, boolean livemode, byte[] fingerprintSecret, List<ApiKeyInfo> keys) {
  @Override
  public String toString() {
    return "TenantDetails[" + tenant.id() + "]";
  }

  /** A key that was issued and not revoked. */
  public record ApiKeyInfo(String id, Instant at) {}
}
