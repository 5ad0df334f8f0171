package refcheck.store;

import java.util.Map;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/** A message that asks to send an email. Holds ids only. */
public record SendEmailMessage(String tenant, String check, String referee, String kind) {

  /** Reads the body of a message. */
  public static SendEmailMessage of(JsonObject json) {
    return new SendEmailMessage(
        json.text("tenant"), json.text("check"), json.text("referee"), json.text("kind"));
  }

  /** The body of the message. */
  public Map<String, Object> json() {
    return Map.of("tenant", tenant, "check", check, "referee", referee, "kind", kind);
  }

  /** The key of the check. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }

  /** The kind of the email and its recipient. */
  public EmailDeliveryId deliveryId() {
    return new EmailDeliveryId(new RefereeId(referee), EmailKind.parse(kind).orElseThrow());
  }
}
