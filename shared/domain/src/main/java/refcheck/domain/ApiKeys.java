package refcheck.domain;

import java.util.Optional;

/** Who may call: kept by the store, asked by the edge. */
public interface ApiKeys {

  /**
   * The key whose SHA-256, in hex, this is; consistent, so that a revoked key is refused at once.
   */
  Optional<ApiKey> find(String hash);
}
