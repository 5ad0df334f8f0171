package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.store.CheckStore;
import refcheck.store.EmailOutbox;
import refcheck.tests.journey.FaultInjector.Fault;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Injects every fault at every call of send-email, and checks that the email arrives exactly once.
 */
class SendEmailFaultTest {
  private static final String FUNCTION = "send-email";
  private static final int MIN_CALLS = 8;
  private static final int MAX_ROUNDS = 4;
  private static final BeforeNextPut BEFORE_NEXT_PUT = new BeforeNextPut();
  private static final ManualStack STACK =
      new ManualStack(function -> function.equals(FUNCTION) ? List.of(BEFORE_NEXT_PUT) : List.of());
  private static final Api API = RunningHost.api();

  /** Runs an action just before the function's next PutItem. */
  private static final class BeforeNextPut implements ExecutionInterceptor {
    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutItemRequest) {
        next.getAndSet(() -> {}).run();
      }
    }
  }

  /** One email to deliver. */
  private record Case(
      CheckKey check, RefereeId referee, String address, Set<String> deliveredEvents) {
    static Case create() {
      var request =
          CheckRequestBuilder.english(STACK.clock.instant()).with("respond_within_days", 60);
      var address = request.address("fault");
      var check = STACK.create(request.referee(address));
      var referee = JsonNodes.elements(check, "referees").getFirst().get("id").getStringValue();
      return new Case(ManualStack.key(check), new RefereeId(referee), address, new HashSet<>());
    }

    boolean deliver() {
      return STACK.deliver(
          FUNCTION,
          Json.text(
              Json.object(
                  "tenant", check.tenant().value(),
                  "check", check.check().value(),
                  "referee", referee.value(),
                  "kind", EmailKind.INVITATION.wireName())));
    }

    int mails() {
      return API.mailsTo(address).size();
    }

    /** Delivers the mail service's events of the mails so far. */
    void deliverMailEvents() {
      Await.until(() -> mailEvents().size() == mails());
      mailEvents().stream()
          .filter(message -> deliveredEvents.add(message))
          .forEach(message -> assertThat(STACK.deliver("record-delivery", message)).isTrue());
    }

    private List<String> mailEvents() {
      return QueueRecorder.messages().stream()
          .filter(message -> message.queue().endsWith("DeliveriesQueue"))
          .map(QueueRecorder.SentMessage::body)
          .filter(body -> body.contains(check.check().value()))
          .toList();
    }

    EmailDelivery delivery() {
      return bean(EmailOutbox.class)
          .find(check, EmailDeliveryId.invitation(referee))
          .orElseThrow()
          .state();
    }

    boolean isOver() {
      var reference =
          bean(CheckStore.class).find(check).orElseThrow().check().references().get(referee);
      return delivery() instanceof EmailDelivery.Sent && reference instanceof Reference.Invited;
    }

    private static <T> T bean(Class<T> type) {
      return STACK.operator("process-due-checks").getBean(type);
    }
  }

  /** Runs a delivery with this fault, then repeats messages and schedules until it is complete. */
  private static Case run(Fault fault, int at, boolean hasMailEvents) {
    var email = Case.create();
    STACK.faultInjector(FUNCTION).arm(fault, at);
    email.deliver();
    STACK.faultInjector(FUNCTION).disarm();
    for (int round = 0; round < MAX_ROUNDS && !email.isOver(); round++) {
      email.deliver();
      if (hasMailEvents) {
        email.deliverMailEvents();
      }
      STACK.clock.advance(EmailDelivery.REPUBLISH_AFTER.plus(Duration.ofSeconds(11)));
      STACK.invoke("process-due-checks", Json.object());
    }
    email.deliver(); // A late message has no effect.
    email.deliverMailEvents();
    assertThat(email.isOver()).as("%s at call %d ends", fault, at).isTrue();
    return email;
  }

  private static int calls() {
    var email = Case.create();
    STACK.faultInjector(FUNCTION).arm(Fault.NONE, 0);
    assertThat(email.deliver()).isTrue();
    var calls = STACK.faultInjector(FUNCTION).disarm();
    assertThat(email.isOver()).isTrue();
    assertThat(email.mails()).isEqualTo(1);
    assertThat(calls).isGreaterThanOrEqualTo(MIN_CALLS);
    return calls;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void arrivesOnceDespiteFaults(Fault fault) {
    for (int at = 1, last = calls(); at <= last; at++) {
      var email = run(fault, at, true);
      assertThat(email.mails()).as("mails after %s at call %d", fault, at).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_AFTER", "ERROR_AFTER", "DENIED"})
  void arrivesAtMostTwiceWithoutMailEvents(Fault fault) {
    for (int at = 1, last = calls(); at <= last; at++) {
      var email = run(fault, at, false);
      assertThat(email.mails()).as("mails after %s at call %d", fault, at).isBetween(1, 2);
    }
  }

  @Test
  void isSentByOneOfManyWorkers() throws InterruptedException {
    var email = Case.create();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          IntStream.range(0, 16).<Callable<Boolean>>mapToObj(_ -> email::deliver).toList());
    }
    assertThat(email.mails()).isEqualTo(1);
    assertThat(email.isOver()).isTrue();
  }

  @Test
  void isNotSentOnceItsCheckIsCancelled() {
    var email = Case.create();
    BEFORE_NEXT_PUT.next.set(() ->
        Case.bean(CheckStore.class)
            .execute(email.check(), new Command.Cancel(STACK.clock.instant())));
    assertThat(email.deliver()).isTrue();
    assertThat(email.delivery()).isInstanceOf(EmailDelivery.Claimed.class);
    STACK.clock.advance(EmailDelivery.REPUBLISH_AFTER.plusSeconds(1));
    STACK.invoke("process-due-checks", Json.object());
    assertThat(email.delivery()).isInstanceOf(EmailDelivery.Failed.class);
    assertThat(email.mails()).isZero();
  }

  /** A 500 after the mail was sent: a retry by the SDK would send it twice. */
  @Test
  void isNotRepeatedWhenTheResponseIsLost() {
    var email = Case.create();
    var fault = Json.object("status", 500, "times", 1, "after", true);
    assertThat(API.call("POST", "/_local/ses/fault", Json.text(fault)).status()).isLessThan(300);
    email.deliver();
    email.deliver();
    assertThat(email.mails()).isEqualTo(1);
    assertThat(email.delivery()).isInstanceOf(EmailDelivery.Claimed.class);
    email.deliverMailEvents();
    assertThat(email.isOver()).isTrue();
  }
}
