package refcheck.store;

import java.util.Map;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/** A message that asks to destroy the dossier of a check. Holds ids only. */
public record PurgeCheckMessage(String tenant, String check) {

  /** Reads the body of a message. */
  public static PurgeCheckMessage of(JsonObject json) {
    return new PurgeCheckMessage(json.text("tenant"), json.text("check"));
  }

  /** The body of the message. */
  public Map<String, Object> json() {
    return Map.of("tenant", tenant, "check", check);
  }

  /** The key of the check. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }
}
