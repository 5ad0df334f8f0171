package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.cancel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.Delivery;
import refcheck.json.Json;
import refcheck.store.CaseStore;
import refcheck.tests.journey.FaultInjector.Fault;

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

  /** Runs a delivery with this fault, then repeats messages and schedules until it is complete. */
  private static InvitationEmail run(Fault fault, int at, boolean hasMailEvents) {
    var email = InvitationEmail.create(STACK);
    STACK.faultInjector(FUNCTION).arm(fault, at);
    email.deliver();
    STACK.faultInjector(FUNCTION).disarm();
    for (int round = 0; round < MAX_ROUNDS && !email.isOver(); round++) {
      email.deliver();
      if (hasMailEvents) {
        email.deliverMailEvents();
      }
      STACK.clock.advance(Channel.EMAIL.policy().republishAfter().plus(Duration.ofSeconds(11)));
      STACK.invoke("process-due-checks", Json.object());
    }
    email.deliver(); // A late message has no effect.
    email.deliverMailEvents();
    assertThat(email.isOver()).as("%s at call %d ends", fault, at).isTrue();
    return email;
  }

  private static int calls() {
    var email = InvitationEmail.create(STACK);
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
    var email = InvitationEmail.create(STACK);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          IntStream.range(0, 16).<Callable<Boolean>>mapToObj(_ -> email::deliver).toList());
    }
    assertThat(email.mails()).isEqualTo(1);
    assertThat(email.isOver()).isTrue();
  }

  @Test
  void isNotSentOnceItsCheckIsCancelled() {
    var email = InvitationEmail.create(STACK);
    BEFORE_NEXT_PUT.next.set(
        () -> email.bean(CaseStore.class).execute(email.check(), cancel(), STACK.clock.instant()));
    assertThat(email.deliver()).isTrue();
    assertThat(email.delivery()).isInstanceOf(Delivery.Claimed.class);
    STACK.clock.advance(Channel.EMAIL.policy().republishAfter().plusSeconds(1));
    STACK.invoke("process-due-checks", Json.object());
    assertThat(email.delivery()).isInstanceOf(Delivery.Failed.class);
    assertThat(email.mails()).isZero();
  }

  /** A 500 after the mail was sent: a retry by the SDK would send it twice. */
  @Test
  void isNotRepeatedWhenTheResponseIsLost() {
    var email = InvitationEmail.create(STACK);
    var fault = Json.object("status", 500, "times", 1, "after", true);
    assertThat(API.call("POST", "/_local/ses/fault", Json.text(fault)).status()).isLessThan(300);
    email.deliver();
    email.deliver();
    assertThat(email.mails()).isEqualTo(1);
    assertThat(email.delivery()).isInstanceOf(Delivery.Claimed.class);
    email.deliverMailEvents();
    assertThat(email.isOver()).isTrue();
  }
}
