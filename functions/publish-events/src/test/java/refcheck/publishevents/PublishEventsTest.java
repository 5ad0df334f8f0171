package refcheck.publishevents;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import refcheck.domain.delivery.Delivery;
import refcheck.json.Json;
import refcheck.store.Outbox;
import refcheck.store.PurgeCaseMessage;
import refcheck.store.SendEmailMessage;
import refcheck.table.Row;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;
import refcheck.testing.SentMessages;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class PublishEventsTest {
  private final SentMessages messages = new SentMessages();

  @AutoClose
  private final FunctionHarness harness =
      new FunctionHarness(
          Map.of("EMAILS_QUEUE_URL", "emails", "PURGES_QUEUE_URL", "purges"), messages);

  private final FunctionInvoker publishEvents = harness.function(PublishEventsFunction::new);
  private final SampleTenant tenant = harness.createTenant("acme");
  private final SampleCheck check = tenant.createCheck();

  @Test
  void aPendingDeliveryBecomesAMessage() {
    assertThat(publishEvents.take(rows("DELIVERY#"))).isEmpty();
    assertThat(messages.all())
        .containsExactly(message("emails", invitation()).delaySeconds(0).build());
  }

  @Test
  void aRefusedDeliveryIsSentAgainLater() {
    var outbox = harness.bean(Outbox.class);
    var found = outbox.find(check.key(), check.invitation()).orElseThrow();
    var policy = check.invitation().channel().policy();
    var claimed = ((Delivery.Pending) found.state()).claim(policy, FunctionHarness.START);
    outbox.write(
        found.withState(claimed.refused(policy, FunctionHarness.START)), FunctionHarness.START);
    assertThat(publishEvents.take(rows("DELIVERY#"))).isEmpty();
    assertThat(messages.all())
        .singleElement()
        .satisfies(message -> assertThat(message.delaySeconds()).isPositive());
  }

  @Test
  void aPurgeThatBeganBecomesAMessage() {
    tenant.execute(check, cancel());
    harness.clock().advance(Duration.ofDays(100));
    tenant.execute(check, beginPurge());
    assertThat(publishEvents.take(rows("EVENT#"))).isEmpty();
    var purge = Json.text(new PurgeCaseMessage(check.key()).json());
    assertThat(messages.all()).containsExactly(message("purges", purge).build());
  }

  /** Rows are in order: those after the failed one are delivered again, too. */
  @Test
  void aRowThatFailsEndsTheBatch() {
    var batch =
        Stream.of(rows("DELIVERY#"), rows("CASE"), rows("DELIVERY#"))
            .flatMap(List::stream)
            .toList();
    assertThat(publishEvents.take(batch)).containsExactly(1);
    assertThat(messages.all()).hasSize(1);
    assertThat(harness.log()).singleElement().asString().startsWith("failed 1");
  }

  private List<Row> rows(String sortKey) {
    return harness.table().rows().stream()
        .filter(row -> row.text("sk").startsWith(sortKey))
        .toList();
  }

  private String invitation() {
    return Json.text(new SendEmailMessage(check.key(), check.invitation()).json());
  }

  private static SendMessageRequest.Builder message(String queue, String body) {
    return SendMessageRequest.builder().queueUrl(queue).messageBody(body);
  }
}
