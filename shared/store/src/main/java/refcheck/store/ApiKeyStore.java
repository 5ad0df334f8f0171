package refcheck.store;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.ApiKeys;
import refcheck.table.Table;

/** Finds the API keys that {@link TenantStore} writes. */
@Singleton
final class ApiKeyStore implements ApiKeys {
  private final Table table;

  ApiKeyStore(Table table) {
    this.table = table;
  }

  @Override
  public Optional<ApiKey> find(String hash) {
    return table
        .get(TenantKeys.apiKey(hash))
        .map(row ->
            new ApiKey(
                new TenantId(row.text("tenant")),
                row.text("id"),
                row.flag("livemode"),
                HexFormat.of().parseHex(row.text("fingerprint_secret"))));
  }
}
