package refcheck.edge;

import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.TenantId;

/**
 * Who calls, proven by an API key. Only this room can make one, so no endpoint forgets the proof.
 */
public final class Caller {
  private final ApiKey key;

  Caller(ApiKey key) {
    this.key = key;
  }

  /** On whose behalf. */
  public TenantId tenant() {
    return key.tenant();
  }

  /** The id of the key that was used. */
  public String keyId() {
    return key.id();
  }

  /** Whether the call is about live data. */
  public boolean livemode() {
    return key.livemode();
  }

  /**
   * Where the check with this id lies, if the caller has it.
   *
   * @throws ProblemException if it is no check's id: not found, as any other's
   */
  public CheckKey check(String id) {
    return CheckId.parse(id)
        .map(check -> new CheckKey(tenant(), check))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  byte[] fingerprintSecret() {
    return key.fingerprintSecret();
  }
}
