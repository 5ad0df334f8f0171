package refcheck.edge;

import java.util.Map;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/** On the queue of letters: this letter waits to be sent. Ids only. */
public record SendEmailMessage(String tenant, String check, String referee, String kind) {

  /** As it was sent. */
  public static SendEmailMessage of(JsonObject json) {
    return new SendEmailMessage(
        json.text("tenant"), json.text("check"), json.text("referee"), json.text("kind"));
  }

  /** As it is sent. */
  public Map<String, Object> json() {
    return Map.of("tenant", tenant, "check", check, "referee", referee, "kind", kind);
  }

  /** Which check it belongs to. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }

  /** Which letter, and to whom. */
  public EmailDeliveryId letterId() {
    return new EmailDeliveryId(new RefereeId(referee), EmailKind.parse(kind).orElseThrow());
  }
}
