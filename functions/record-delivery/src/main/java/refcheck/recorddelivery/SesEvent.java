package refcheck.recorddelivery;

import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/**
 * An SES event about an email. The event rule reduces it to its type and our own tags. The value of
 * each tag is a list.
 */
record SesEvent(String type, CheckKey checkKey, EmailDeliveryId emailId) {

  static SesEvent of(JsonObject json) {
    return new SesEvent(
        json.text("type"),
        new CheckKey(new TenantId(tag(json, "tenant")), new CheckId(tag(json, "check"))),
        new EmailDeliveryId(
            new RefereeId(tag(json, "referee")),
            EmailKind.parse(tag(json, "letter")).orElseThrow()));
  }

  private static String tag(JsonObject json, String name) {
    return json.list(name).getFirst().getStringValue();
  }
}
