package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.cases.EmailSamples.ANNA_SUBMITTED;
import static refcheck.domain.cases.EmailSamples.BEN_SUBMITTED;
import static refcheck.domain.cases.EmailSamples.COMPLETED;
import static refcheck.domain.cases.EmailSamples.after;
import static refcheck.domain.cases.EmailSamples.invitation;
import static refcheck.domain.cases.EmailSamples.receipt;
import static refcheck.domain.cases.EmailSamples.thanks;

import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;

/** Which emails follow from events. */
class EmailPolicyTest {
  @Test
  void everyRefereeIsInvited() {
    var created = created(ANNA, BEN);
    assertThat(EmailPolicy.emailsFor(List.of(created), CaseEvolver.begin(created)))
        .containsExactly(invitation(ANNA), invitation(BEN));
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
    var declined = event(BEN, new TaskEvent.Declined(DeclineReason.NO_TIME, TUESDAY));
    assertThat(emails(List.of(declined, COMPLETED), ANNA_SUBMITTED)).containsExactly(thanks(ANNA));
    assertThat(emails(List.of(declined))).isEmpty();
  }

  @Test
  void aRefereeWhoRetractsGetsNoEmail() {
    var retracted = event(ANNA, new TaskEvent.Retracted(TUESDAY));
    assertThat(emails(List.of(retracted), ANNA_SUBMITTED)).isEmpty();
    assertThat(emails(List.of(BEN_SUBMITTED, COMPLETED), ANNA_SUBMITTED, retracted))
        .containsExactly(receipt(BEN));
  }

  @Test
  void neitherTheRetentionNorAReadingRequiresAnEmail() {
    assertThat(emails(List.of(kept(TUESDAY, TUESDAY)), COMPLETED)).isEmpty();
    assertThat(emails(List.of(new CaseEvent.ReportRead("key_sample", TUESDAY)))).isEmpty();
  }

  private static List<DeliveryId> emails(List<CaseEvent> events, CaseEvent... before) {
    return EmailPolicy.emailsFor(events, CaseEvolver.after(after(before), events));
  }
}
