package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.EmailDelivery.CLAIM_TIMEOUT;
import static refcheck.domain.EmailDelivery.EVIDENCE_TIMEOUT;
import static refcheck.domain.EmailDelivery.MAX_UNCERTAIN_ATTEMPTS;
import static refcheck.domain.EmailDelivery.REPUBLISH_AFTER;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.justBefore;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.EmailDelivery.Claimed;
import refcheck.domain.EmailDelivery.Failed;
import refcheck.domain.EmailDelivery.Pending;
import refcheck.domain.EmailDelivery.Sent;

class EmailDeliveryTest {
  private static final EmailDeliveryId TO_ANNA = EmailDeliveryId.invitation(ANNA);
  private static final Check NOMINATED = CheckEvolver.fold(List.of(created(ANNA)));

  @Test
  void isSentAtOnceAndPublishedAgainWhenItsMessageIsLost() {
    assertThat(EmailDelivery.written(MONDAY))
        .isEqualTo(new Pending(0, 0, MONDAY.plus(REPUBLISH_AFTER)));
    assertThat(new Pending(0, 0, MONDAY).delay()).isZero();
  }

  @Test
  void aClaimCountsAsAnAttemptAndOutlastsItsWorker() {
    assertThat(new Pending(2, 0, MONDAY).claim(TUESDAY))
        .isEqualTo(new Claimed(3, 0, TUESDAY.plus(CLAIM_TIMEOUT).plus(EVIDENCE_TIMEOUT)));
  }

  /** An unchanged due time is not written to the due index. */
  @Test
  void aClaimSoonAfterThePublicationKeepsTheDueTime() {
    var pending = new Pending(0, 0, MONDAY.plus(REPUBLISH_AFTER));
    var soon = MONDAY.plus(REPUBLISH_AFTER).minus(CLAIM_TIMEOUT).minus(EVIDENCE_TIMEOUT);
    assertThat(pending.claim(MONDAY).due()).isEqualTo(pending.due());
    assertThat(pending.claim(soon).due()).isEqualTo(pending.due());
    assertThat(pending.claim(soon.plusMillis(1)).due()).isEqualTo(pending.due().plusMillis(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 10", "2, 20", "3, 40", "4, 80", "5, 160", "6, 320", "7, 640", "8, 900", "64, 900"
  })
  void doublesItsDelayAfterEveryRefusal(int attempt, int seconds) {
    assertThat(new Pending(attempt, 0, MONDAY).delay()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void neverExceedsTheMaximumDelayOfTheQueue() {
    assertThat(IntStream.range(0, 300).mapToObj(attempt -> new Pending(attempt, 0, MONDAY).delay()))
        .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofMinutes(15)));
  }

  @Test
  void aRefusedEmailIsPendingAgainAfterItsDelay() {
    assertThat(new Claimed(3, 0, MONDAY).refused(TUESDAY))
        .isEqualTo(new Pending(3, 0, TUESDAY.plusSeconds(40).plus(REPUBLISH_AFTER)));
  }

  @Test
  void neverFailsBecauseOfCertainRefusals() {
    EmailDelivery delivery = EmailDelivery.written(MONDAY);
    for (int claims = 0; claims < 1000; claims++) {
      assertThat(delivery).isInstanceOf(Pending.class);
      delivery = ((Pending) delivery).claim(MONDAY).refused(TUESDAY);
    }
  }

  @Test
  void failsAfterTooManyUnknownOutcomes() {
    EmailDelivery delivery = EmailDelivery.written(MONDAY);
    var now = MONDAY;
    var claims = 0;
    while (delivery instanceof Pending pending) {
      var claimed = pending.claim(now);
      now = claimed.due();
      delivery = claimed.onDue(NOMINATED, TO_ANNA, now).orElseThrow();
      claims++;
    }
    assertThat(delivery).isEqualTo(new Failed(now));
    assertThat(claims).isEqualTo(MAX_UNCERTAIN_ATTEMPTS);
  }

  @Test
  void aLostPublicationIsNotAnUnknownOutcome() {
    assertThat(new Pending(2, 1, MONDAY).onDue(NOMINATED, TO_ANNA, TUESDAY))
        .contains(new Pending(2, 1, TUESDAY.plusSeconds(20).plus(REPUBLISH_AFTER)));
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void isUnchangedUntilItIsDue(EmailDelivery delivery) {
    assertThat(delivery.onDue(NOMINATED, TO_ANNA, justBefore(MONDAY))).isEmpty();
    assertThat(delivery.onDue(NOMINATED, TO_ANNA, MONDAY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Nominated, Pending",
    "Invited, Sent",
    "Opened, Sent",
    "Drafted, Sent",
    "Submitted, Failed",
    "Retracted, Failed",
    "Declined, Failed",
    "Bounced, Failed",
    "Expired, Failed",
    "Withdrawn, Failed"
  })
  void itsNextStateDependsOnTheReference(String state, String next) {
    var open = open(reference(state));
    assertThat(unfinished())
        .allSatisfy(delivery ->
            assertThat(delivery.onDue(open, TO_ANNA, TUESDAY).orElseThrow())
                .extracting(after -> after.getClass().getSimpleName())
                .isEqualTo(next));
  }

  @Test
  void everyStateOfAReferenceIsTested() {
    assertThat(references().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Reference.class));
  }

  @ParameterizedTest
  @MethodSource("references")
  void aFinalStateDoesNotChange(Reference reference) {
    assertThat(finished())
        .allSatisfy(
            delivery -> assertThat(delivery.onDue(open(reference), TO_ANNA, TUESDAY)).isEmpty());
  }

  @Test
  void everyStateIsTested() {
    assertThat(Stream.concat(finished(), unfinished()).<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(EmailDelivery.class));
  }

  @Test
  void aFinalStateIsNeverDue() {
    assertThat(finished()).allSatisfy(delivery -> assertThat(delivery.dueAt()).isEmpty());
    assertThat(unfinished()).allSatisfy(delivery -> assertThat(delivery.dueAt()).contains(MONDAY));
  }

  @Test
  void failsWhenTheCheckIsNoLongerOpen() {
    var closed = CheckEvolver.after(NOMINATED, List.of(new Event.CheckCancelled(MONDAY)));
    assertThat(unfinished())
        .allSatisfy(delivery ->
            assertThat(delivery.onDue(closed, TO_ANNA, TUESDAY)).contains(new Failed(TUESDAY)));
  }

  @Test
  void failsWhenItsRefereeIsUnknown() {
    assertThat(
            new Pending(0, 0, MONDAY)
                .onDue(NOMINATED, EmailDeliveryId.invitation(UNKNOWN), TUESDAY))
        .contains(new Failed(TUESDAY));
  }

  static Stream<EmailDelivery> unfinished() {
    return Stream.of(
        new Pending(0, 0, MONDAY), new Pending(3, 0, MONDAY), new Claimed(1, 0, MONDAY));
  }

  static Stream<EmailDelivery> finished() {
    return Stream.of(new Sent(MONDAY), new Failed(MONDAY));
  }

  static Stream<Reference> references() {
    return ReferenceDeciderTest.states().stream();
  }

  private static Reference reference(String name) {
    return references()
        .filter(reference -> reference.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Check open(Reference reference) {
    var references = new LinkedHashMap<RefereeId, Reference>();
    references.put(ANNA, reference);
    return new Check.Open(Samples.TERMS, references);
  }
}
