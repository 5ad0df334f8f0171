package refcheck.edge;

import java.util.Map;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/** On the queue of purges: this check's dossier is to be destroyed. Ids only. */
public record PurgeCheckMessage(String tenant, String check) {

  /** As it was sent. */
  public static PurgeCheckMessage of(JsonObject json) {
    return new PurgeCheckMessage(json.text("tenant"), json.text("check"));
  }

  /** As it is sent. */
  public Map<String, Object> json() {
    return Map.of("tenant", tenant, "check", check);
  }

  /** Which check. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }
}
