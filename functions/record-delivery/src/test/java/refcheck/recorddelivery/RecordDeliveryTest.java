package refcheck.recorddelivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.task.Task;
import refcheck.json.Json;
import refcheck.store.Outbox;
import refcheck.testing.CaseCommands;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;

class RecordDeliveryTest {
  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final FunctionInvoker recordDelivery = harness.function(RecordDeliveryFunction::new);
  private final SampleTenant tenant = harness.createTenant("acme");
  private final SampleCheck check = tenant.createCheck();

  /** The event of SES as the event rule reduces it. */
  private static String event(String type, SampleCheck check) {
    var task = check.task();
    return Json.text(
        Map.of(
            "type", type,
            "tenant", List.of(check.key().tenant().value()),
            "case", List.of(check.id()),
            "person", List.of(task.person().value()),
            "task", List.of(task.kind().value()),
            "email", List.of("invitation")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Email Sent", "Email Complaint Received"})
  void anEmailThatArrivedInvites(String type) {
    assertThat(recordDelivery.take(event(type, check))).isEmpty();
    assertThat(delivery()).isInstanceOf(Delivery.Sent.class);
    assertThat(task()).isInstanceOf(Task.Invited.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Email Bounced", "Email Rejected"})
  void anEmailThatDidNotArriveEndsTheTask(String type) {
    assertThat(recordDelivery.take(event("Email Sent", check), event(type, check))).isEmpty();
    assertThat(delivery()).isInstanceOf(Delivery.Sent.class);
    assertThat(task()).isInstanceOf(Task.Bounced.class);
  }

  @Test
  void aSecondReportChangesNothing() {
    recordDelivery.take(event("Email Bounced", check));
    var rows = harness.table().rows();
    var bounced = event("Email Bounced", check);
    assertThat(recordDelivery.take(bounced, event("Email Sent", check))).isEmpty();
    assertThat(harness.table().rows()).isEqualTo(rows);
  }

  @Test
  void aLateBounceDoesNotEndAnOpenedForm() {
    tenant.execute(check, CaseCommands.openForm(check.task()));
    assertThat(recordDelivery.take(event("Email Bounced", check))).isEmpty();
    assertThat(task()).isInstanceOf(Task.Opened.class);
  }

  @Test
  void skipsUnknownChecks() {
    var key = new CaseKey(tenant.id(), CaseId.next("chk", FunctionHarness.START));
    var unknown = new SampleCheck(key, check.referees());
    var rows = harness.table().rows();
    assertThat(recordDelivery.take(event("Email Bounced", unknown))).isEmpty();
    assertThat(harness.table().rows()).isEqualTo(rows);
  }

  @Test
  void onlyUnreadableMessagesAreDeliveredAgain() {
    var opened = event("Email Opened", check);
    assertThat(recordDelivery.take(opened, event("Email Sent", check), "{}", "no JSON"))
        .containsExactly(0, 2, 3);
    assertThat(task()).isInstanceOf(Task.Invited.class);
    assertThat(harness.log()).hasSize(3).allMatch(line -> line.startsWith("failed "));
  }

  private Delivery delivery() {
    return harness.bean(Outbox.class).find(check.key(), check.invitation()).orElseThrow().state();
  }

  private Task task() {
    return Objects.requireNonNull(tenant.find(check).state().tasks().get(check.task()));
  }
}
