package refcheck.api;

import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.cases.CheckPlan;

/**
 * A tenant's client, authenticated by an API key. Only this package creates callers, so that no
 * endpoint can skip the authentication.
 */
public final class Caller {
  private final ApiKey key;

  Caller(ApiKey key) {
    this.key = key;
  }

  /** The tenant of the key. */
  public TenantId tenant() {
    return key.tenant();
  }

  /** The id of the key that was used. */
  public String keyId() {
    return key.id();
  }

  /** Whether the key is for live data, not for tests. */
  public boolean livemode() {
    return key.livemode();
  }

  /**
   * The key under which a check of the caller's tenant is stored.
   *
   * @throws ProblemException "not found" if the id is malformed, as for an id of another tenant
   */
  public CaseKey check(String id) {
    return CaseId.parse(CheckPlan.CHECK, id)
        .map(check -> new CaseKey(tenant(), check))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  byte[] fingerprintSecret() {
    return key.fingerprintSecret();
  }
}
