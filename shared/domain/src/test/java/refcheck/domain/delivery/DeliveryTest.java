package refcheck.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.justBefore;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.SealedTypes;
import refcheck.domain.delivery.Delivery.Claimed;
import refcheck.domain.delivery.Delivery.Failed;
import refcheck.domain.delivery.Delivery.Need;
import refcheck.domain.delivery.Delivery.Pending;
import refcheck.domain.delivery.Delivery.Sent;

class DeliveryTest {
  private static final ChannelPolicy POLICY = Channel.EMAIL.policy();

  @Test
  void isSentAtOnceAndPublishedAgainWhenItsMessageIsLost() {
    assertThat(Delivery.created(POLICY, MONDAY))
        .isEqualTo(new Pending(0, 0, MONDAY.plus(POLICY.republishAfter())));
    assertThat(POLICY.delay(0)).isZero();
  }

  @Test
  void aClaimCountsAsAnAttemptAndOutlastsItsWorker() {
    assertThat(new Pending(2, 0, MONDAY).claim(POLICY, TUESDAY))
        .isEqualTo(
            new Claimed(3, 0, TUESDAY.plus(POLICY.claimTimeout()).plus(POLICY.evidenceTimeout())));
  }

  /** An unchanged due time is not written to the due index. */
  @Test
  void aClaimSoonAfterThePublicationKeepsTheDueTime() {
    var pending = new Pending(0, 0, MONDAY.plus(POLICY.republishAfter()));
    var soon =
        MONDAY
            .plus(POLICY.republishAfter())
            .minus(POLICY.claimTimeout())
            .minus(POLICY.evidenceTimeout());
    assertThat(pending.claim(POLICY, MONDAY).due()).isEqualTo(pending.due());
    assertThat(pending.claim(POLICY, soon).due()).isEqualTo(pending.due());
    assertThat(pending.claim(POLICY, soon.plusMillis(1)).due())
        .isEqualTo(pending.due().plusMillis(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 10", "2, 20", "3, 40", "4, 80", "5, 160", "6, 320", "7, 640", "8, 900", "64, 900"
  })
  void doublesItsDelayAfterEveryRefusal(int attempt, int seconds) {
    assertThat(POLICY.delay(attempt)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void neverExceedsTheMaximumDelayOfTheQueue() {
    assertThat(IntStream.range(0, 300).mapToObj(attempt -> POLICY.delay(attempt)))
        .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofMinutes(15)));
  }

  @Test
  void aRefusedEmailIsPendingAgainAfterItsDelay() {
    assertThat(new Claimed(3, 0, MONDAY).refused(POLICY, TUESDAY))
        .isEqualTo(new Pending(3, 0, TUESDAY.plusSeconds(40).plus(POLICY.republishAfter())));
  }

  @Test
  void neverFailsBecauseOfCertainRefusals() {
    Delivery delivery = Delivery.created(POLICY, MONDAY);
    for (int claims = 0; claims < 1000; claims++) {
      assertThat(delivery).isInstanceOf(Pending.class);
      delivery = ((Pending) delivery).claim(POLICY, MONDAY).refused(POLICY, TUESDAY);
    }
  }

  @Test
  void failsAfterTooManyUnknownOutcomes() {
    Delivery delivery = Delivery.created(POLICY, MONDAY);
    var now = MONDAY;
    var claims = 0;
    while (delivery instanceof Pending pending) {
      var claimed = pending.claim(POLICY, now);
      now = claimed.due();
      delivery = claimed.onDue(POLICY, Need.WANTED, now).orElseThrow();
      claims++;
    }
    assertThat(delivery).isEqualTo(new Failed(now));
    assertThat(claims).isEqualTo(POLICY.maxUncertainAttempts());
  }

  @Test
  void aLostPublicationIsNotAnUnknownOutcome() {
    assertThat(new Pending(2, 1, MONDAY).onDue(POLICY, Need.WANTED, TUESDAY))
        .contains(new Pending(2, 1, TUESDAY.plusSeconds(20).plus(POLICY.republishAfter())));
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void isUnchangedUntilItIsDue(Delivery delivery) {
    assertThat(delivery.onDue(POLICY, Need.WANTED, justBefore(MONDAY))).isEmpty();
    assertThat(delivery.onDue(POLICY, Need.WANTED, MONDAY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"WANTED, Pending", "RECEIVED, Sent", "OBSOLETE, Failed"})
  void itsNextStateDependsOnTheNeed(Need need, String next) {
    assertThat(unfinished())
        .allSatisfy(delivery ->
            assertThat(delivery.onDue(POLICY, need, TUESDAY).orElseThrow())
                .extracting(after -> after.getClass().getSimpleName())
                .isEqualTo(next));
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void aFinalStateDoesNotChange(Need need) {
    assertThat(finished())
        .allSatisfy(delivery -> assertThat(delivery.onDue(POLICY, need, TUESDAY)).isEmpty());
  }

  @Test
  void everyStateIsTested() {
    assertThat(Stream.concat(finished(), unfinished()).<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Delivery.class));
  }

  @Test
  void aFinalStateIsNeverDue() {
    assertThat(finished()).allSatisfy(delivery -> assertThat(delivery.dueAt()).isEmpty());
    assertThat(unfinished()).allSatisfy(delivery -> assertThat(delivery.dueAt()).contains(MONDAY));
  }

  static Stream<Delivery> unfinished() {
    return Stream.of(
        new Pending(0, 0, MONDAY), new Pending(3, 0, MONDAY), new Claimed(1, 0, MONDAY));
  }

  static Stream<Delivery> finished() {
    return Stream.of(new Sent(MONDAY), new Failed(MONDAY));
  }
}
