package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.settled;
import static refcheck.domain.cases.EmailSamples.ANNA_SUBMITTED;
import static refcheck.domain.cases.EmailSamples.BEN_SUBMITTED;
import static refcheck.domain.cases.EmailSamples.COMPLETED;
import static refcheck.domain.cases.EmailSamples.after;
import static refcheck.domain.cases.EmailSamples.invitation;
import static refcheck.domain.cases.EmailSamples.receipt;
import static refcheck.domain.cases.EmailSamples.thanks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.delivery.Delivery.Need;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.task.SampleTasks;
import refcheck.domain.task.TaskEvent;

/** When an email that was created is still wanted. */
class EmailNeedTest {
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
      String name, boolean invitation, boolean receipt, boolean thanks) {
    var state =
        switch (name) {
          case "nothing" -> after();
          case "submitted" -> after(ANNA_SUBMITTED);
          case "completed" -> after(ANNA_SUBMITTED, BEN_SUBMITTED, COMPLETED);
          case "retracted" -> after(ANNA_SUBMITTED, event(ANNA, new TaskEvent.Retracted(TUESDAY)));
          case "cancelled" ->
              after(
                  event(new FlowEvent.CancelRequested(TUESDAY)),
                  settled(Conclusion.CANCELLED, TUESDAY));
          default ->
              after(
                  ANNA_SUBMITTED,
                  BEN_SUBMITTED,
                  COMPLETED,
                  kept(TUESDAY, TUESDAY),
                  purgeBegan(TUESDAY));
        };
    assertThat(isWanted(state, invitation(ANNA))).isEqualTo(invitation);
    assertThat(isWanted(state, receipt(ANNA))).isEqualTo(receipt);
    assertThat(isWanted(state, thanks(ANNA))).isEqualTo(thanks);
  }

  @ParameterizedTest
  @CsvSource({
    "Nominated, WANTED",
    "Invited, RECEIVED",
    "Opened, RECEIVED",
    "Drafted, RECEIVED",
    "Submitted, OBSOLETE",
    "Retracted, OBSOLETE",
    "Declined, OBSOLETE",
    "Bounced, OBSOLETE",
    "Expired, OBSOLETE",
    "Withdrawn, OBSOLETE"
  })
  void anInvitationIsWantedUntilItsLinkIsUsed(String task, Need need) {
    var state = after().with(ANNA, SampleTasks.named(task));
    assertThat(EmailPolicy.need(state, invitation(ANNA))).isEqualTo(need);
  }

  @Test
  void anInvitationIsObsoleteOnceTheCaseHasEnded() {
    var cancelled = event(new FlowEvent.CancelRequested(TUESDAY));
    assertThat(EmailPolicy.need(after(cancelled), invitation(ANNA))).isEqualTo(Need.OBSOLETE);
    assertThat(EmailPolicy.need(after(), invitation(UNKNOWN))).isEqualTo(Need.OBSOLETE);
  }

  private static boolean isWanted(Case state, DeliveryId id) {
    return EmailPolicy.need(state, id) == Need.WANTED;
  }
}
