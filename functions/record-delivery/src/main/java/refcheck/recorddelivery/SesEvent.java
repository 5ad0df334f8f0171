package refcheck.recorddelivery;

import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.json.JsonObject;

/**
 * What the mail service says of a letter, cut down by the rule between it and the queue to type and
 * our own tags, each of which comes as a list.
 */
record SesEvent(String type, CheckKey checkKey, EmailDeliveryId letterId) {

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
