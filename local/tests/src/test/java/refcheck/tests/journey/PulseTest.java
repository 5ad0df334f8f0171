package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.Case;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.emulator.front.ApiFront;
import refcheck.json.Json;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;

/**
 * A thought experiment that runs: a plan that the main code does not know goes from its start to
 * its purge through the real functions.
 */
class PulseTest {
  private static final ManualStack STACK = new ManualStack();

  private final Api mailbox = RunningHost.api();
  private final CaseStore cases = STACK.operator("create-check").getBean(CaseStore.class);
  private final ManualDelivery delivery = new ManualDelivery(STACK);
  private final String address = "pulse-%d@example.com".formatted(System.nanoTime());
  private HttpServer front;
  private CaseKey key;

  @BeforeEach
  void begin() throws IOException {
    front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    front.createContext("/", new ApiFront(STACK.template, STACK.meter, STACK.clock, _ -> {}));
    front.start();
    var dossiers = STACK.operator("create-check").getBean(DossierStore.class);
    var created = PulsePlan.newCase(ManualStack.ACME, address, dossiers, STACK.clock.instant());
    key = created.versioned().key();
    cases.create(created);
    delivery.begin(key.id().value());
    delivery.settle();
  }

  @AfterEach
  void close() {
    front.stop(0);
    delivery.close();
  }

  @Test
  void runsFromItsStartToItsPurge() {
    assertThat(mails()).isEmpty();
    pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(mails()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(mails()).hasSize(1);
    answer(mails().getFirst(), "4");
    assertThat(mails()).hasSize(2);
    assertThat(state().flow()).isInstanceOf(Flow.Scheduled.class);

    pass(Duration.ofDays(83));
    assertThat(mails()).hasSize(3);
    answer(mails().getLast(), "5");
    assertThat(state().flow())
        .isInstanceOfSatisfying(
            Flow.Settled.class,
            settled -> assertThat(settled.conclusion()).isEqualTo(Conclusion.COMPLETED));
    assertThat(state().tasks().values()).hasOnlyElementsOfType(Task.Submitted.class);
    assertThat(mails()).allSatisfy(mail -> assertThat(mail).doesNotContain("eference"));

    pass(PulsePlan.RETENTION);
    assertThat(state().retention()).isInstanceOf(Retention.Purged.class);
    assertThat(delivery.rows("PART#")).isEmpty();
    assertThat(delivery.rows("DELIVERY#")).isEmpty();
  }

  @Test
  void goesOnWhenAStageIsNotAnswered() {
    pass(Duration.ofDays(7));
    pass(Duration.ofDays(5));
    assertThat(state().flow()).isInstanceOf(Flow.Scheduled.class);
    pass(Duration.ofDays(78));
    answer(mails().getLast(), "3");
    assertThat(state().tasks().values())
        .hasExactlyElementsOfTypes(Task.Expired.class, Task.Submitted.class);
    assertThat(state().isSettled()).isTrue();
  }

  /** Opens the link of a mail, answers, and requires that no page speaks of a reference. */
  private void answer(String mail, String welcome) {
    var link = URI.create(EmailLinks.first(mail));
    var origin = URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    var page = new Browser(origin).open(link.getRawPath() + "?" + link.getRawQuery());
    assertThat(page.text()).contains("Acme Sample Ltd asks how your start is going");
    page.press("/begin");
    assertThat(page.text())
        .contains("How is your start, Robin Sample?", "How welcome do you feel?")
        .doesNotContain("eference");
    page.fill("welcome", welcome).fill("missing", "Nothing").press("/submit");
    assertThat(page.text())
        .contains("Thank you, your answers have been sent")
        .doesNotContain("eference");
    delivery.settle();
  }

  private void pass(Duration time) {
    STACK.clock.advance(time);
    STACK.invoke("process-due-checks", Json.object());
    delivery.settle();
  }

  private Case state() {
    return cases.find(key).orElseThrow().state();
  }

  private List<String> mails() {
    return mailbox.mailsTo(address).stream()
        .map(mail -> mail.get("Body").get("text_part").getStringValue())
        .toList();
  }
}
