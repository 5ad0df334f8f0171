package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceRetracted;
import refcheck.domain.Event.ReferenceSubmitted;

class EmailPolicyTest {
  private static final Event ANNA_SUBMITTED = new ReferenceSubmitted(ANNA, MONDAY);
  private static final Event BEN_SUBMITTED = new ReferenceSubmitted(BEN, TUESDAY);
  private static final Event COMPLETED = new CheckCompleted(TUESDAY);

  @Test
  void everyRefereeIsInvited() {
    var created = created(ANNA, BEN);
    assertThat(EmailPolicy.emailsFor(List.of(created), CheckEvolver.begin(created)))
        .containsExactly(EmailDeliveryId.invitation(ANNA), EmailDeliveryId.invitation(BEN));
  }

  @Test
  void aRefereeWhoSubmitsGetsAReceipt() {
    assertThat(emails(List.of(ANNA_SUBMITTED))).containsExactly(receipt(ANNA));
  }

  @Test
  void earlierRefereesAreThankedWhenTheCheckCompletes() {
    assertThat(emails(List.of(BEN_SUBMITTED, COMPLETED), ANNA_SUBMITTED))
        .containsExactly(receipt(BEN), thanks(ANNA));
  }

  @Test
  void aRefereeWhoDeclinesGetsNoEmail() {
    var declined = new ReferenceDeclined(BEN, DeclineReason.NO_TIME, TUESDAY);
    assertThat(emails(List.of(declined, COMPLETED), ANNA_SUBMITTED)).containsExactly(thanks(ANNA));
    assertThat(emails(List.of(declined))).isEmpty();
  }

  @Test
  void aRefereeWhoRetractsGetsNoEmail() {
    var retracted = new ReferenceRetracted(ANNA, TUESDAY);
    assertThat(emails(List.of(retracted), ANNA_SUBMITTED)).isEmpty();
    assertThat(emails(List.of(BEN_SUBMITTED, COMPLETED), ANNA_SUBMITTED, retracted))
        .containsExactly(receipt(BEN));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, true, false, false",
    "submitted, false, true, false",
    "completed, false, true, true",
    "retracted, false, false, false",
    "cancelled, false, false, false",
    "purging, false, false, false"
  })
  void anEmailIsWantedWhileItsContentIsTrue(
      String state, boolean invitation, boolean receipt, boolean thanks) {
    var check =
        switch (state) {
          case "nothing" -> after();
          case "submitted" -> after(ANNA_SUBMITTED);
          case "completed" -> after(ANNA_SUBMITTED, BEN_SUBMITTED, COMPLETED);
          case "retracted" -> after(ANNA_SUBMITTED, new ReferenceRetracted(ANNA, TUESDAY));
          case "cancelled" -> after(new CheckCancelled(TUESDAY));
          default -> after(ANNA_SUBMITTED, BEN_SUBMITTED, COMPLETED, new PurgeBegan(TUESDAY));
        };
    assertThat(EmailDeliveryId.invitation(ANNA).isWantedIn(check)).isEqualTo(invitation);
    assertThat(receipt(ANNA).isWantedIn(check)).isEqualTo(receipt);
    assertThat(thanks(ANNA).isWantedIn(check)).isEqualTo(thanks);
  }

  private static List<EmailDeliveryId> emails(List<Event> events, Event... before) {
    return EmailPolicy.emailsFor(events, CheckEvolver.after(after(before), events));
  }

  private static Check after(Event... events) {
    return CheckEvolver.after(CheckEvolver.begin(created(ANNA, BEN)), List.of(events));
  }

  private static EmailDeliveryId receipt(RefereeId to) {
    return new EmailDeliveryId(to, EmailKind.RECEIPT);
  }

  private static EmailDeliveryId thanks(RefereeId to) {
    return new EmailDeliveryId(to, EmailKind.THANKS);
  }
}
