package refcheck.store;

import java.util.Map;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.json.JsonObject;

/** A message that asks to send an email. Holds ids only. */
public record SendEmailMessage(CaseKey key, DeliveryId delivery) {
  /** Reads the body of a message. */
  public static SendEmailMessage of(JsonObject json) {
    var task = new TaskId(new PersonId(json.text("person")), new TaskKind(json.text("task")));
    return new SendEmailMessage(
        new CaseKey(new TenantId(json.text("tenant")), new CaseId(json.text("case"))),
        DeliveryId.email(task, EmailKind.parse(json.text("email")).orElseThrow()));
  }

  /** The body of the message. */
  public Map<String, Object> json() {
    return Map.of(
        "tenant", key.tenant().value(),
        "case", key.id().value(),
        "person", delivery.task().person().value(),
        "task", delivery.task().kind().value(),
        "email", delivery.kind().wireName());
  }
}
