package refcheck.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import refcheck.domain.access.ApiKey;
import refcheck.table.Row;
import refcheck.table.Write;

/** The writes that store a new API key, which {@link ApiKeyStore} finds. */
final class ApiKeyWrites {
  static final String FINGERPRINT_SECRET = "fingerprint_secret";

  private ApiKeyWrites() {}

  /** Writes the key's row, and the row that finds it by its id, which is not secret. */
  static List<Write> of(String hash, ApiKey key, Instant now) {
    var apiKey = TenantKeys.apiKey(hash);
    var issuedKey = TenantKeys.issuedKey(key.tenant(), key.id());
    return List.of(
        new Write.Put(
            apiKey,
            Row.at(apiKey)
                .put("tenant", key.tenant().value())
                .put("id", key.id())
                .put("livemode", key.livemode())
                .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(key.fingerprintSecret()))
                .row(),
            new Write.Condition.Absent()),
        new Write.Put(
            issuedKey,
            Row.at(issuedKey).put("hash", hash).put("at", now).row(),
            new Write.Condition.Absent()));
  }
}
