package refcheck.store;

import java.util.Map;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/** A message that asks to destroy the dossier of a case. Holds ids only. */
public record PurgeCaseMessage(CaseKey key) {
  /** Reads the body of a message. */
  public static PurgeCaseMessage of(JsonObject json) {
    return new PurgeCaseMessage(
        new CaseKey(new TenantId(json.text("tenant")), new CaseId(json.text("case"))));
  }

  /** The body of the message. */
  public Map<String, Object> json() {
    return Map.of("tenant", key.tenant().value(), "case", key.id().value());
  }
}
