package refcheck.local.journey;

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
import refcheck.json.Json;
import refcheck.local.journey.FaultInjector.Fault;
import refcheck.local.json.JsonNodes;
import refcheck.store.CheckStore;
import refcheck.store.EmailOutbox;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Whatever goes wrong at whichever call of send-email: the letter arrives, and once. */
class SendEmailFaultTest {
  private static final String FUNCTION = "send-email";
  private static final int FEWEST_CALLS = 8;
  private static final int MOST_ROUNDS = 4;
  private static final Meanwhile MEANWHILE = new Meanwhile();
  private static final ManualStack STACK =
      new ManualStack(function -> function.equals(FUNCTION) ? List.of(MEANWHILE) : List.of());
  private static final Api API = RunningHost.api();

  /** Something that happens just before the function's next write of a row. */
  private static final class Meanwhile implements ExecutionInterceptor {
    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutItemRequest) {
        next.getAndSet(() -> {}).run();
      }
    }
  }

  /** One letter on its way. */
  private record Case(CheckKey check, RefereeId referee, String address, Set<String> told) {
    static Case fresh() {
      var wish = CheckRequestBuilder.english(STACK.clock.instant()).with("respond_within_days", 60);
      var address = wish.address("fault");
      var check = STACK.create(wish.referee(address));
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

    /** Delivers what the mail service told of the mails so far: of each, that it was sent. */
    void tell() {
      Await.until(() -> evidence().size() == mails());
      evidence().stream()
          .filter(message -> told.add(message))
          .forEach(message -> assertThat(STACK.deliver("record-delivery", message)).isTrue());
    }

    private List<String> evidence() {
      return QueueRecorder.heard().stream()
          .filter(heard -> heard.queue().endsWith("DeliveriesQueue"))
          .map(QueueRecorder.Heard::body)
          .filter(body -> body.contains(check.check().value()))
          .toList();
    }

    EmailDelivery letter() {
      return bean(EmailOutbox.class)
          .find(check, EmailDeliveryId.invitation(referee))
          .orElseThrow()
          .letter();
    }

    boolean isOver() {
      var reference =
          bean(CheckStore.class).find(check).orElseThrow().check().references().get(referee);
      return letter() instanceof EmailDelivery.Sent && reference instanceof Reference.Invited;
    }

    private static <T> T bean(Class<T> type) {
      return STACK.operator("process-due-checks").getBean(type);
    }
  }

  /** Runs a letter with this fault, and then everything that comes again until nothing does. */
  private static Case run(Fault fault, int at, boolean isTold) {
    var one = Case.fresh();
    STACK.saboteur(FUNCTION).arm(fault, at);
    one.deliver();
    STACK.saboteur(FUNCTION).disarm();
    for (int round = 0; round < MOST_ROUNDS && !one.isOver(); round++) {
      one.deliver();
      if (isTold) {
        one.tell();
      }
      STACK.clock.advance(EmailDelivery.REPUBLISH_AFTER.plus(Duration.ofSeconds(11)));
      STACK.invoke("process-due-checks", Json.object());
    }
    one.deliver(); // A message that comes late finds nothing left to do.
    one.tell();
    assertThat(one.isOver()).as("%s at call %d ends", fault, at).isTrue();
    return one;
  }

  private static int calls() {
    var one = Case.fresh();
    STACK.saboteur(FUNCTION).arm(Fault.NONE, 0);
    assertThat(one.deliver()).isTrue();
    var calls = STACK.saboteur(FUNCTION).disarm();
    assertThat(one.isOver()).isTrue();
    assertThat(one.mails()).isEqualTo(1);
    assertThat(calls).isGreaterThanOrEqualTo(FEWEST_CALLS);
    return calls;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void arrivesOnceWhateverGoesWrong(Fault fault) {
    for (int at = 1, last = calls(); at <= last; at++) {
      var one = run(fault, at, true);
      assertThat(one.mails()).as("mails after %s at call %d", fault, at).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_AFTER", "ERROR_AFTER", "DENIED"})
  void arrivesAtMostTwiceWhenTheMailServiceTellsNothing(Fault fault) {
    for (int at = 1, last = calls(); at <= last; at++) {
      var one = run(fault, at, false);
      assertThat(one.mails()).as("mails after %s at call %d", fault, at).isBetween(1, 2);
    }
  }

  @Test
  void isSentByOneOfManyWorkers() throws InterruptedException {
    var one = Case.fresh();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          IntStream.range(0, 16).<Callable<Boolean>>mapToObj(_ -> one::deliver).toList());
    }
    assertThat(one.mails()).isEqualTo(1);
    assertThat(one.isOver()).isTrue();
  }

  @Test
  void isNotSentOnceItsCheckIsCancelled() {
    var one = Case.fresh();
    MEANWHILE.next.set(() ->
        Case.bean(CheckStore.class)
            .execute(one.check(), new Command.Cancel(STACK.clock.instant())));
    assertThat(one.deliver()).isTrue();
    assertThat(one.letter()).isInstanceOf(EmailDelivery.Claimed.class);
    STACK.clock.advance(EmailDelivery.REPUBLISH_AFTER.plusSeconds(1));
    STACK.invoke("process-due-checks", Json.object());
    assertThat(one.letter()).isInstanceOf(EmailDelivery.Failed.class);
    assertThat(one.mails()).isZero();
  }

  /** The SDK's own retry would send it twice: a real answer of 500 after the mail has left. */
  @Test
  void isNotRepeatedWhenTheMailServiceFailsAfterTakingIt() {
    var one = Case.fresh();
    var fault = Json.object("status", 500, "times", 1, "after", true);
    assertThat(API.call("POST", "/_local/ses/fault", Json.text(fault)).status()).isLessThan(300);
    one.deliver();
    one.deliver();
    assertThat(one.mails()).isEqualTo(1);
    assertThat(one.letter()).isInstanceOf(EmailDelivery.Claimed.class);
    one.tell();
    assertThat(one.isOver()).isTrue();
  }
}
