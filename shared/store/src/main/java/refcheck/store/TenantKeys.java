package refcheck.store;

import refcheck.domain.TenantId;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;

/** Builds and parses the keys of tenants. Each partition is one that a role can be limited to. */
final class TenantKeys {
  static final String ISSUED_KEY = "KEY#";

  private TenantKeys() {}

  /** The tenant data shown in emails and on pages; nothing secret. */
  static RowKey tenant(TenantId tenant) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#TENANT", "TENANT");
  }

  /** The partition of a tenant's API keys and fingerprint secret. */
  static String access(TenantId tenant) {
    return "T#" + tenant + "#ACCESS";
  }

  static RowKey accessSecret(TenantId tenant) {
    return new RowKey(TableId.MAIN, access(tenant), "SECRET");
  }

  /** The row of an API key in its tenant's partition, found by the key's id. */
  static RowKey issuedKey(TenantId tenant, String id) {
    return new RowKey(TableId.MAIN, access(tenant), ISSUED_KEY + id);
  }

  static String issuedKey(String sortKey) {
    return sortKey.substring(ISSUED_KEY.length());
  }

  static RowKey apiKey(String hash) {
    return RowKeys.only("K#" + hash);
  }

  static RowKey completionTime(TenantId tenant, String form, int slot) {
    return new RowKey(TableId.MAIN, completionTimes(tenant, form), "%02d".formatted(slot));
  }

  static String completionTimes(TenantId tenant, String form) {
    return "T#" + tenant + "#PACE#" + form;
  }
}
