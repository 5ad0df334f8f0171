package refcheck.domain.cases;

import static refcheck.domain.DecisionScenario.given;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.settled;
import static refcheck.domain.task.DeclineReason.NOT_ME;
import static refcheck.domain.task.DeclineReason.NO_TIME;

import org.junit.jupiter.api.Test;
import refcheck.domain.RejectionReason;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskEvent;

/** What referees do, one story a test. */
class TaskStoriesTest {
  private static final CaseEvent ANNA_OPENED = event(ANNA, new TaskEvent.Opened(MONDAY));
  private static final CaseEvent ANNA_SUBMITTED = event(ANNA, new TaskEvent.Submitted(MONDAY));
  private static final CaseEvent BEN_DECLINED = event(BEN, new TaskEvent.Declined(NO_TIME, MONDAY));

  @Test
  void staysOpenUntilAllHaveAnswered() {
    given(created(ANNA, BEN), ANNA_OPENED)
        .when(ANNA, new TaskCommand.Submit(), TUESDAY)
        .thenEvents(event(ANNA, new TaskEvent.Submitted(TUESDAY)));
  }

  @Test
  void completesWhenTheLastHasAnswered() {
    given(created(ANNA, BEN), BEN_DECLINED, ANNA_OPENED)
        .when(ANNA, new TaskCommand.Submit(), TUESDAY)
        .thenEvents(
            event(ANNA, new TaskEvent.Submitted(TUESDAY)),
            settled(Conclusion.COMPLETED, TUESDAY),
            kept(TUESDAY.plus(RETENTION), TUESDAY));
  }

  @Test
  void allDeclinedIsCompleted() {
    given(created(ANNA, BEN), BEN_DECLINED)
        .when(ANNA, new TaskCommand.Decline(NOT_ME), TUESDAY)
        .thenEvents(
            event(ANNA, new TaskEvent.Declined(NOT_ME, TUESDAY)),
            settled(Conclusion.COMPLETED, TUESDAY),
            kept(TUESDAY.plus(RETENTION), TUESDAY));
  }

  @Test
  void completesWhenTheLastAddressBounces() {
    given(created(ANNA, BEN), BEN_DECLINED)
        .when(ANNA, new TaskCommand.RecordBounce(), TUESDAY)
        .thenEvents(
            event(ANNA, new TaskEvent.Bounced(TUESDAY)),
            settled(Conclusion.COMPLETED, TUESDAY),
            kept(TUESDAY.plus(RETENTION), TUESDAY));
  }

  @Test
  void aSingleRefereeIsTheLastOne() {
    given(created(ANNA), ANNA_OPENED)
        .when(ANNA, new TaskCommand.Submit(), TUESDAY)
        .thenEvents(
            event(ANNA, new TaskEvent.Submitted(TUESDAY)),
            settled(Conclusion.COMPLETED, TUESDAY),
            kept(TUESDAY.plus(RETENTION), TUESDAY));
  }

  @Test
  void openingDoesNotComplete() {
    given(created(ANNA))
        .when(ANNA, new TaskCommand.OpenForm(), TUESDAY)
        .thenEvents(event(ANNA, new TaskEvent.Opened(TUESDAY)));
  }

  @Test
  void lateSubmitIsRefused() {
    given(created(ANNA, BEN), ANNA_OPENED)
        .when(ANNA, new TaskCommand.Submit(), DEADLINE)
        .thenRejected(RejectionReason.DEADLINE_PASSED);
  }

  @Test
  void secondSubmitChangesNothing() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(ANNA, new TaskCommand.Submit(), TUESDAY)
        .thenNothing();
  }

  @Test
  void secondSubmitChangesNothingEvenAfterTheDeadline() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(ANNA, new TaskCommand.Submit(), DEADLINE)
        .thenNothing();
  }

  @Test
  void onlyTheFirstDraftMakesAnEvent() {
    given(created(ANNA), ANNA_OPENED, event(ANNA, new TaskEvent.Drafted(MONDAY)))
        .when(ANNA, new TaskCommand.SaveDraft(), TUESDAY)
        .thenNothing();
  }

  @Test
  void noDraftIsSavedBeforeTheFormIsOpened() {
    given(created(ANNA), event(ANNA, new TaskEvent.Invited(MONDAY)))
        .when(ANNA, new TaskCommand.SaveDraft(), TUESDAY)
        .thenRejected(RejectionReason.NOT_OPENED);
  }

  @Test
  void aSentInvitationIsRecorded() {
    given(created(ANNA))
        .when(SampleCommands.named("InvitationSent"), MONDAY)
        .thenEvents(event(ANNA, new TaskEvent.Invited(MONDAY)));
  }

  @Test
  void bounceAfterOpeningChangesNothing() {
    given(created(ANNA), ANNA_OPENED)
        .when(ANNA, new TaskCommand.RecordBounce(), TUESDAY)
        .thenNothing();
  }

  @Test
  void mailFeedbackAfterTheAnswersChangesNothing() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(ANNA, new TaskCommand.RecordInvitationSent(), TUESDAY)
        .thenNothing();
  }

  @Test
  void refereesOfOtherChecksAreUnknown() {
    given(created(ANNA, BEN))
        .when(UNKNOWN, new TaskCommand.Submit(), TUESDAY)
        .thenRejected(RejectionReason.UNKNOWN_REFEREE);
  }
}
