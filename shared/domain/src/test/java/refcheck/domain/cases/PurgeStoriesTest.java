package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.DecisionScenario.given;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.justBefore;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.purged;
import static refcheck.domain.Samples.settled;
import static refcheck.domain.Samples.task;
import static refcheck.domain.cases.SampleCommands.named;
import static refcheck.domain.retention.Retention.PURGE_TIMEOUT;
import static refcheck.domain.task.DeclineReason.NO_TIME;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.DecisionScenario;
import refcheck.domain.RejectionReason;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** The end of the retention, one story a test. */
class PurgeStoriesTest {
  private static final CaseEvent ANNA_SUBMITTED = event(ANNA, new TaskEvent.Submitted(MONDAY));
  private static final CaseEvent BEN_DECLINED = event(BEN, new TaskEvent.Declined(NO_TIME, MONDAY));
  private static final CaseEvent COMPLETED = settled(Conclusion.COMPLETED, MONDAY);
  private static final TaskId CARL = task("ref_carl");
  private static final Instant END = MONDAY.plus(RETENTION);
  private static final CaseEvent KEPT = kept(END, MONDAY);

  @Test
  void isNotPurgedBeforeItsTime() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT)
        .when(named("BeginPurge"), justBefore(END))
        .thenRejected(RejectionReason.NOT_DUE);
  }

  @Test
  void isPurgedWhenTheRetentionIsOver() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT)
        .when(named("BeginPurge"), END)
        .thenEvents(purgeBegan(END));
  }

  @Test
  void aRunningPurgeIsNotStartedAgain() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT, purgeBegan(END))
        .when(named("BeginPurge"), justBefore(END.plus(PURGE_TIMEOUT)))
        .thenNothing();
  }

  @Test
  void aLostPurgeIsStartedAgain() {
    var later = END.plus(PURGE_TIMEOUT);
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT, purgeBegan(END))
        .when(named("BeginPurge"), later)
        .thenEvents(purgeBegan(later));
  }

  @Test
  void aRestartedPurgeHasItsFullTimeout() {
    var later = END.plus(PURGE_TIMEOUT);
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT, purgeBegan(END), purgeBegan(later))
        .when(named("BeginPurge"), justBefore(later.plus(PURGE_TIMEOUT)))
        .thenNothing();
  }

  @Test
  void isPurgedOnce() {
    given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT, purgeBegan(END), purged(END))
        .when(named("CompletePurge"), END)
        .thenNothing();
  }

  @Test
  void theReportCannotBeReadDuringThePurge() {
    assertThat(CaseDecider.whyUnreadable(purging().state())).contains(RejectionReason.CHECK_PURGED);
  }

  @Test
  void everythingIsRejectedDuringThePurge() {
    for (var name :
        new String[] {"OpenForm", "SaveDraft", "Submit", "Retract", "Decline", "Cancel"}) {
      purging().when(named(name), END).thenRejected(RejectionReason.CHECK_PURGED);
    }
  }

  private static DecisionScenario purging() {
    return given(created(ANNA), ANNA_SUBMITTED, COMPLETED, KEPT, purgeBegan(END));
  }

  @Test
  void aLinkShowsTheFormOrTheResult() {
    var open = given(created(ANNA, BEN, CARL), ANNA_SUBMITTED, BEN_DECLINED).state();
    var expired = List.of(event(CARL, new TaskEvent.Expired(DEADLINE)), COMPLETED, KEPT);
    var closed = CaseEvolver.after(open, expired);
    var purging = CaseEvolver.after(closed, List.of(purgeBegan(END)));
    assertThat(List.of(ANNA, BEN, CARL)).allMatch(each -> open.isOpenTo(each, MONDAY));
    assertThat(open.isOpenTo(UNKNOWN, MONDAY)).isFalse();
    assertThat(List.of(ANNA, BEN)).allMatch(each -> open.isOpenTo(each, DEADLINE));
    assertThat(open.isOpenTo(CARL, DEADLINE)).isFalse();
    assertThat(List.of(ANNA, BEN)).allMatch(each -> closed.isOpenTo(each, DEADLINE));
    assertThat(closed.isOpenTo(CARL, DEADLINE)).isFalse();
    assertThat(List.of(ANNA, BEN, CARL)).noneMatch(each -> purging.isOpenTo(each, END));
  }
}
