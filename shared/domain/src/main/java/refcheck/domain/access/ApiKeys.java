package refcheck.domain.access;

import java.util.Optional;

/** Looks up API keys. The store implements it; the api module uses it to authenticate. */
public interface ApiKeys {

  /**
   * Finds the key by its SHA-256 hash in hex. The read is strongly consistent, so that a revoked
   * key is rejected at once.
   */
  Optional<ApiKey> find(String hash);
}
