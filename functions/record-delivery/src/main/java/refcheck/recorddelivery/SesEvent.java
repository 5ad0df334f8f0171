package refcheck.recorddelivery;

import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.json.JsonObject;

/**
 * An SES event about an email. The event rule reduces it to its type and our own tags. The value of
 * each tag is a list.
 */
record SesEvent(String type, CaseKey key, DeliveryId delivery) {
  static SesEvent of(JsonObject json) {
    return new SesEvent(
        json.text("type"),
        new CaseKey(new TenantId(tag(json, "tenant")), new CaseId(tag(json, "case"))),
        DeliveryId.email(
            new TaskId(new PersonId(tag(json, "person")), new TaskKind(tag(json, "task"))),
            EmailKind.parse(tag(json, "email")).orElseThrow()));
  }

  private static String tag(JsonObject json, String name) {
    return json.list(name).getFirst().getStringValue();
  }
}
