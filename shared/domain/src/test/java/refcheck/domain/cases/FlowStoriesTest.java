package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.DecisionScenario.given;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.justBefore;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.settled;
import static refcheck.domain.cases.SampleCommands.named;
import static refcheck.domain.task.DeclineReason.NO_TIME;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import refcheck.domain.DecisionScenario;
import refcheck.domain.RejectionReason;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskEvent;

/** How a check ends, one story a test. */
class FlowStoriesTest {
  private static final CaseEvent ANNA_OPENED = event(ANNA, new TaskEvent.Opened(MONDAY));
  private static final CaseEvent ANNA_SUBMITTED = event(ANNA, new TaskEvent.Submitted(MONDAY));
  private static final CaseEvent BEN_DECLINED = event(BEN, new TaskEvent.Declined(NO_TIME, MONDAY));
  private static final CaseEvent COMPLETED = settled(Conclusion.COMPLETED, MONDAY);
  private static final Instant END = MONDAY.plus(RETENTION);
  private static final CaseEvent KEPT = kept(END, MONDAY);

  @Test
  void isNotClosedBeforeTheDeadline() {
    given(created(ANNA, BEN))
        .when(named("EnforceDeadline"), justBefore(DEADLINE))
        .thenRejected(RejectionReason.NOT_DUE);
  }

  @Test
  void aCompletedCheckCannotBeCancelled() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT)
        .when(named("Cancel"), TUESDAY)
        .thenRejected(RejectionReason.CHECK_SETTLED);
  }

  @Test
  void deadlineWithOneAnswerCompletes() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(named("EnforceDeadline"), DEADLINE)
        .thenEvents(
            event(new FlowEvent.DeadlinePassed(0, DEADLINE)),
            event(BEN, new TaskEvent.Expired(DEADLINE)),
            settled(Conclusion.COMPLETED, DEADLINE),
            kept(DEADLINE.plus(RETENTION), DEADLINE));
  }

  @Test
  void deadlineWithoutAnswersExpires() {
    given(created(ANNA, BEN), BEN_DECLINED, ANNA_OPENED)
        .when(named("EnforceDeadline"), DEADLINE)
        .thenEvents(
            event(new FlowEvent.DeadlinePassed(0, DEADLINE)),
            event(ANNA, new TaskEvent.Expired(DEADLINE)),
            settled(Conclusion.EXPIRED, DEADLINE),
            kept(DEADLINE.plus(RETENTION), DEADLINE));
  }

  @Test
  void settlingLateDoesNotProlongTheRetention() {
    var late = DEADLINE.plusSeconds(5);
    given(created(ANNA))
        .when(named("EnforceDeadline"), late)
        .thenEvents(
            event(new FlowEvent.DeadlinePassed(0, late)),
            event(ANNA, new TaskEvent.Expired(late)),
            settled(Conclusion.EXPIRED, late),
            kept(DEADLINE.plus(RETENTION), late));
  }

  @Test
  void cancelWithdrawsOutstandingTasks() {
    given(created(ANNA, BEN), ANNA_SUBMITTED)
        .when(named("Cancel"), TUESDAY)
        .thenEvents(
            event(new FlowEvent.CancelRequested(TUESDAY)),
            event(BEN, new TaskEvent.Withdrawn(TUESDAY)),
            settled(Conclusion.CANCELLED, TUESDAY),
            kept(TUESDAY.plus(RETENTION), TUESDAY));
  }

  @Test
  void submitAfterCancelIsRefused() {
    cancelled()
        .when(ANNA, new TaskCommand.Submit(), TUESDAY)
        .thenRejected(RejectionReason.REFERENCE_ENDED);
  }

  @Test
  void secondCancelChangesNothing() {
    cancelled().when(named("Cancel"), TUESDAY).thenNothing();
  }

  private static DecisionScenario cancelled() {
    return given(
        created(ANNA),
        ANNA_OPENED,
        event(new FlowEvent.CancelRequested(MONDAY)),
        event(ANNA, new TaskEvent.Withdrawn(MONDAY)),
        settled(Conclusion.CANCELLED, MONDAY),
        kept(END, MONDAY));
  }

  @Test
  void theReportNeedsAtLeastOneAnswer() {
    assertThat(CaseDecider.whyUnreadable(given(created(ANNA, BEN), BEN_DECLINED).state()))
        .contains(RejectionReason.NOTHING_IN_YET);
    assertThat(CaseDecider.whyUnreadable(given(created(ANNA, BEN), ANNA_SUBMITTED).state()))
        .isEmpty();
  }
}
