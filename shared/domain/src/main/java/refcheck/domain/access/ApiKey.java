package refcheck.domain.access;

import refcheck.domain.TenantId;

/**
 * A valid API key: its tenant and its mode.
 *
 * @param id identifies the key in the timeline and in logs; not a secret
 * @param livemode whether the key is for live data
 * @param fingerprintSecret HMAC key for the fingerprints of the tenant's requests, so that a
 *     fingerprint reveals nothing about the request
 */
public record ApiKey(TenantId tenant, String id, boolean livemode, byte[] fingerprintSecret) {
  @Override
  public String toString() {
    return "ApiKey[" + id + "]";
  }
}
