package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.store.CaseStore;
import refcheck.store.Outbox;
import refcheck.store.SendEmailMessage;
import refcheck.testing.SampleCases;

/** The invitation of a new check, which send-email delivers. */
record InvitationEmail(
    ManualStack stack, CaseKey check, TaskId task, String address, Set<String> deliveredEvents) {
  static InvitationEmail create(ManualStack stack) {
    var request =
        CheckRequestBuilder.english(stack.clock.instant()).with("respond_within_days", 60);
    var address = request.address("fault");
    var check = stack.create(request.referee(address));
    var referee = JsonNodes.elements(check, "referees").getFirst().get("id").getStringValue();
    return new InvitationEmail(
        stack,
        ManualStack.key(check),
        SampleCases.reference(new PersonId(referee)),
        address,
        new HashSet<>());
  }

  boolean deliver() {
    return stack.deliver("send-email", Json.text(new SendEmailMessage(check, id()).json()));
  }

  DeliveryId id() {
    return DeliveryId.email(task, EmailKind.INVITATION);
  }

  int mails() {
    return RunningHost.api().mailsTo(address).size();
  }

  /** Delivers the mail service's events of the mails so far. */
  void deliverMailEvents() {
    Await.until(() -> mailEvents().size() == mails());
    mailEvents().stream()
        .filter(message -> deliveredEvents.add(message))
        .forEach(message -> assertThat(stack.deliver("record-delivery", message)).isTrue());
  }

  private List<String> mailEvents() {
    return QueueRecorder.messages().stream()
        .filter(message -> message.queue().endsWith("DeliveriesQueue"))
        .map(QueueRecorder.SentMessage::body)
        .filter(body -> body.contains(check.id().value()))
        .toList();
  }

  Delivery delivery() {
    return bean(Outbox.class).find(check, id()).orElseThrow().state();
  }

  boolean isOver() {
    var state = bean(CaseStore.class).find(check).orElseThrow().state().tasks().get(task);
    return delivery() instanceof Delivery.Sent && state instanceof Task.Invited;
  }

  <T> T bean(Class<T> type) {
    return stack.operator("process-due-checks").getBean(type);
  }
}
