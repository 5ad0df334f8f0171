package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Check.PURGE_TIMEOUT;
import static refcheck.domain.DecisionScenario.given;
import static refcheck.domain.DeclineReason.NOT_ME;
import static refcheck.domain.DeclineReason.NO_TIME;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.justBefore;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.CompletePurge;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.EnforceDeadline;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.ReadReport;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceBounced;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceDrafted;
import refcheck.domain.Event.ReferenceExpired;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Event.ReferenceWithdrawn;
import refcheck.domain.Event.ReportRead;

class CheckStoriesTest {
  private static final Event ANNA_OPENED = new ReferenceOpened(ANNA, MONDAY);
  private static final Event ANNA_SUBMITTED = new ReferenceSubmitted(ANNA, MONDAY);
  private static final Event BEN_DECLINED = new ReferenceDeclined(BEN, NO_TIME, MONDAY);
  private static final Event COMPLETED = new CheckCompleted(MONDAY);
  private static final RefereeId CARL = new RefereeId("ref_carl");
  private static final Instant END = MONDAY.plus(RETENTION);

  @Test
  void staysOpenUntilAllHaveAnswered() {
    given(created(ANNA, BEN), ANNA_OPENED)
        .when(new Submit(ANNA, TUESDAY))
        .thenEvents(new ReferenceSubmitted(ANNA, TUESDAY));
  }

  @Test
  void completesWhenTheLastHasAnswered() {
    given(created(ANNA, BEN), BEN_DECLINED, ANNA_OPENED)
        .when(new Submit(ANNA, TUESDAY))
        .thenEvents(new ReferenceSubmitted(ANNA, TUESDAY), new CheckCompleted(TUESDAY));
  }

  @Test
  void allDeclinedIsCompleted() {
    given(created(ANNA, BEN), BEN_DECLINED)
        .when(new Decline(ANNA, NOT_ME, TUESDAY))
        .thenEvents(new ReferenceDeclined(ANNA, NOT_ME, TUESDAY), new CheckCompleted(TUESDAY));
  }

  @Test
  void completesWhenTheLastAddressBounces() {
    given(created(ANNA, BEN), BEN_DECLINED)
        .when(new RecordBounce(ANNA, TUESDAY))
        .thenEvents(new ReferenceBounced(ANNA, TUESDAY), new CheckCompleted(TUESDAY));
  }

  @Test
  void aSingleRefereeIsTheLastOne() {
    given(created(ANNA), ANNA_OPENED)
        .when(new Submit(ANNA, TUESDAY))
        .thenEvents(new ReferenceSubmitted(ANNA, TUESDAY), new CheckCompleted(TUESDAY));
  }

  @Test
  void openingDoesNotComplete() {
    given(created(ANNA))
        .when(new OpenForm(ANNA, TUESDAY))
        .thenEvents(new ReferenceOpened(ANNA, TUESDAY));
  }

  @Test
  void deadlineWithOneAnswerCompletes() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(new EnforceDeadline(DEADLINE))
        .thenEvents(new ReferenceExpired(BEN, DEADLINE), new CheckCompleted(DEADLINE));
  }

  @Test
  void deadlineWithoutAnswersExpires() {
    given(created(ANNA, BEN), BEN_DECLINED, ANNA_OPENED)
        .when(new EnforceDeadline(DEADLINE))
        .thenEvents(new ReferenceExpired(ANNA, DEADLINE), new CheckExpired(DEADLINE));
  }

  @Test
  void closingLateDoesNotProlongTheRetention() {
    var late = DEADLINE.plus(RETENTION).plusSeconds(5);
    given(created(ANNA), new ReferenceExpired(ANNA, late), new CheckExpired(late))
        .when(new BeginPurge(late))
        .thenEvents(new PurgeBegan(late));
  }

  @Test
  void isNotClosedBeforeTheDeadline() {
    given(created(ANNA, BEN))
        .when(new EnforceDeadline(justBefore(DEADLINE)))
        .thenRejected(RejectionReason.NOT_DUE);
  }

  @Test
  void lateSubmitIsRefused() {
    given(created(ANNA, BEN), ANNA_OPENED)
        .when(new Submit(ANNA, DEADLINE))
        .thenRejected(RejectionReason.DEADLINE_PASSED);
  }

  @Test
  void submitAfterCancelIsRefused() {
    given(
            created(ANNA),
            ANNA_OPENED,
            new ReferenceWithdrawn(ANNA, MONDAY),
            new CheckCancelled(MONDAY))
        .when(new Submit(ANNA, TUESDAY))
        .thenRejected(RejectionReason.REFERENCE_ENDED);
  }

  @Test
  void cancelWithdrawsOutstandingReferences() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(new Cancel(TUESDAY))
        .thenEvents(new ReferenceWithdrawn(BEN, TUESDAY), new CheckCancelled(TUESDAY));
  }

  @Test
  void aCompletedCheckCannotBeCancelled() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED)
        .when(new Cancel(TUESDAY))
        .thenRejected(RejectionReason.CHECK_SETTLED);
  }

  @Test
  void secondCancelChangesNothing() {
    given(created(ANNA), new ReferenceWithdrawn(ANNA, MONDAY), new CheckCancelled(MONDAY))
        .when(new Cancel(TUESDAY))
        .thenNothing();
  }

  @Test
  void secondSubmitChangesNothing() {
    given(created(ANNA, BEN), ANNA_SUBMITTED).when(new Submit(ANNA, TUESDAY)).thenNothing();
  }

  @Test
  void secondSubmitChangesNothingEvenAfterTheDeadline() {
    given(created(ANNA, BEN), ANNA_SUBMITTED).when(new Submit(ANNA, DEADLINE)).thenNothing();
  }

  @Test
  void onlyTheFirstDraftMakesAnEvent() {
    given(created(ANNA), ANNA_OPENED, new ReferenceDrafted(ANNA, MONDAY))
        .when(new SaveDraft(ANNA, TUESDAY))
        .thenNothing();
  }

  @Test
  void noDraftIsSavedBeforeTheFormIsOpened() {
    given(created(ANNA), new ReferenceInvited(ANNA, MONDAY))
        .when(new SaveDraft(ANNA, TUESDAY))
        .thenRejected(RejectionReason.NOT_OPENED);
  }

  @Test
  void bounceAfterOpeningChangesNothing() {
    given(created(ANNA), ANNA_OPENED).when(new RecordBounce(ANNA, TUESDAY)).thenNothing();
  }

  @Test
  void mailFeedbackAfterTheAnswersChangesNothing() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(new RecordInvitationSent(ANNA, TUESDAY))
        .thenNothing();
  }

  @Test
  void refereesOfOtherChecksAreUnknown() {
    given(created(ANNA, BEN))
        .when(new Submit(UNKNOWN, TUESDAY))
        .thenRejected(RejectionReason.UNKNOWN_REFEREE);
  }

  @Test
  void theReportNeedsAtLeastOneAnswer() {
    given(created(ANNA, BEN), BEN_DECLINED)
        .when(new ReadReport("key_sample", TUESDAY))
        .thenRejected(RejectionReason.NOTHING_IN_YET);
  }

  @Test
  void everyReadingOfTheReportMakesAnEvent() {
    given(created(ANNA, BEN), ANNA_SUBMITTED, new ReportRead("key_sample", MONDAY))
        .when(new ReadReport("key_sample", TUESDAY))
        .thenEvents(new ReportRead("key_sample", TUESDAY));
  }

  @Test
  void isNotPurgedBeforeItsTime() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED)
        .when(new BeginPurge(justBefore(END)))
        .thenRejected(RejectionReason.NOT_DUE);
  }

  @Test
  void isPurgedWhenTheRetentionIsOver() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED)
        .when(new BeginPurge(END))
        .thenEvents(new PurgeBegan(END));
  }

  @Test
  void aRunningPurgeIsNotStartedAgain() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, new PurgeBegan(END))
        .when(new BeginPurge(justBefore(END.plus(PURGE_TIMEOUT))))
        .thenNothing();
  }

  @Test
  void aLostPurgeIsStartedAgain() {
    var later = END.plus(PURGE_TIMEOUT);
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, new PurgeBegan(END))
        .when(new BeginPurge(later))
        .thenEvents(new PurgeBegan(later));
  }

  @Test
  void aRestartedPurgeHasItsFullTimeout() {
    var later = END.plus(PURGE_TIMEOUT);
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, new PurgeBegan(END), new PurgeBegan(later))
        .when(new BeginPurge(justBefore(later.plus(PURGE_TIMEOUT))))
        .thenNothing();
  }

  @Test
  void everythingIsRejectedDuringThePurge() {
    var purging = given(created(ANNA), ANNA_SUBMITTED, COMPLETED, new PurgeBegan(END));
    for (var command : ReferenceDeciderTest.commandsAt(END)) {
      purging.when(command).thenRejected(RejectionReason.CHECK_PURGED);
    }
    purging.when(new ReadReport("key_sample", END)).thenRejected(RejectionReason.CHECK_PURGED);
    purging.when(new Cancel(END)).thenRejected(RejectionReason.CHECK_PURGED);
  }

  @Test
  void isPurgedOnce() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, new PurgeBegan(END), new CheckPurged(END))
        .when(new CompletePurge(END))
        .thenNothing();
  }

  @Test
  void aLinkShowsTheFormOrTheResult() {
    var open = given(created(ANNA, BEN, CARL), ANNA_SUBMITTED, BEN_DECLINED).check();
    var expired =
        List.<Event>of(new ReferenceExpired(CARL, DEADLINE), new CheckCompleted(DEADLINE));
    var closed = CheckEvolver.after(open, expired);
    var purging = CheckEvolver.after(closed, List.of(new PurgeBegan(END)));
    assertThat(List.of(ANNA, BEN, CARL)).allMatch(each -> open.isOpenTo(each, MONDAY));
    assertThat(open.isOpenTo(UNKNOWN, MONDAY)).isFalse();
    assertThat(List.of(ANNA, BEN)).allMatch(each -> open.isOpenTo(each, DEADLINE));
    assertThat(open.isOpenTo(CARL, DEADLINE)).isFalse();
    assertThat(List.of(ANNA, BEN)).allMatch(each -> closed.isOpenTo(each, DEADLINE));
    assertThat(closed.isOpenTo(CARL, DEADLINE)).isFalse();
    assertThat(List.of(ANNA, BEN, CARL)).noneMatch(each -> purging.isOpenTo(each, END));
  }

  @Test
  void theStateFollowsFromTheEvents() {
    var cancelled =
        given(
                created(ANNA, BEN),
                ANNA_SUBMITTED,
                new ReferenceWithdrawn(BEN, TUESDAY),
                new CheckCancelled(TUESDAY))
            .check();
    assertThat(cancelled)
        .isInstanceOfSatisfying(
            Check.Closed.class,
            closed -> {
              assertThat(closed.reason()).isEqualTo(CloseReason.CANCELLED);
              assertThat(closed.purgeAfter()).isEqualTo(TUESDAY.plus(RETENTION));
              assertThat(List.copyOf(closed.references().values()))
                  .isEqualTo(
                      List.of(new Reference.Submitted(MONDAY), new Reference.Withdrawn(TUESDAY)));
            });
  }
}
