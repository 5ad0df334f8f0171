package refcheck.domain;

/**
 * What a valid API key stands for.
 *
 * @param id names the key in the timeline and in logs; not a secret
 * @param livemode whether the key is for live data
 * @param fingerprintSecret keys the fingerprints of the tenant's requests, so that they tell
 *     nothing
 */
public record ApiKey(TenantId tenant, String id, boolean livemode, byte[] fingerprintSecret) {
  @Override
  public String toString() {
    return "ApiKey[" + id + "]";
  }
}
