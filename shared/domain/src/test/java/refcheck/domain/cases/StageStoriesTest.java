package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.DecisionScenario.given;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TERMS;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.settled;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.domain.PersonId;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/** A case of two stages, one story a test: the second begins on its day, or at once. */
class StageStoriesTest {
  private static final Instant DAY_30 = MONDAY.plus(Duration.ofDays(30));
  private static final Instant DAY_37 = DAY_30.plus(Duration.ofDays(7));
  private static final TaskId EMMA = new TaskId(new PersonId("emp_emma"), new TaskKind("week_1"));
  private static final TaskId LEO = new TaskId(new PersonId("mgr_leo"), new TaskKind("month_1"));
  private static final CaseCommand BEGIN = new CaseCommand.ToFlow(new FlowCommand.BeginStage());
  private static final CaseEvent EMMA_OPENED = event(EMMA, new TaskEvent.Opened(MONDAY));
  private static final CaseEvent EMMA_SUBMITTED = event(EMMA, new TaskEvent.Submitted(TUESDAY));
  private static final CaseEvent SCHEDULED =
      event(new FlowEvent.StageScheduled(1, DAY_30, DAY_37, TUESDAY));
  private static final CaseEvent BEGAN = event(new FlowEvent.StageBegan(1, DAY_37, DAY_30));

  private static CaseEvent created(TaskId... tasks) {
    var stages = List.of(stage(EMMA, "emp", Duration.ZERO), stage(LEO, "mgr", Duration.ofDays(30)));
    var terms = new Terms(MONDAY, RETENTION, new Plan(stages), TERMS.consent());
    return new CaseEvent.Created(terms, Stream.of(tasks).map(TaskId::person).toList());
  }

  private static Stage stage(TaskId task, String asks, Duration after) {
    return new Stage(asks, new TaskRules(task.kind(), "tpl_pulse", after, Duration.ofDays(7)));
  }

  @Test
  void theNextStageIsScheduledWhenTheFirstHasEnded() {
    given(created(EMMA, LEO), EMMA_OPENED)
        .when(EMMA, new TaskCommand.Submit(), TUESDAY)
        .thenEvents(EMMA_SUBMITTED, SCHEDULED);
  }

  @Test
  void theNextStageBeginsOnItsDay() {
    given(created(EMMA, LEO), EMMA_OPENED, EMMA_SUBMITTED, SCHEDULED)
        .when(BEGIN, DAY_30)
        .thenEvents(BEGAN);
  }

  @Test
  void aStageThatAsksNobodyEndsAtOnce() {
    given(created(EMMA), EMMA_OPENED, EMMA_SUBMITTED, SCHEDULED)
        .when(BEGIN, DAY_30)
        .thenEvents(
            BEGAN, settled(Conclusion.COMPLETED, DAY_30), kept(DAY_30.plus(RETENTION), DAY_30));
  }

  @Test
  void theTasksOfALaterStageDoNotExpireWithTheFirst() {
    given(created(EMMA, LEO))
        .when(new CaseCommand.ToFlow(new FlowCommand.EnforceDeadline()), DEADLINE)
        .thenEvents(
            event(new FlowEvent.DeadlinePassed(0, DEADLINE)),
            event(EMMA, new TaskEvent.Expired(DEADLINE)),
            event(new FlowEvent.StageScheduled(1, DAY_30, DAY_37, DEADLINE)));
  }

  @Test
  void eachStageInvitesItsOwnPeople() {
    var created = created(EMMA, LEO);
    assertThat(emails(List.of(created), created)).containsExactly(invitation(EMMA));
    var before = List.of(created, EMMA_OPENED, EMMA_SUBMITTED, SCHEDULED);
    assertThat(emails(List.of(SCHEDULED), before.toArray(CaseEvent[]::new))).isEmpty();
    assertThat(emails(List.of(BEGAN), created, EMMA_SUBMITTED, SCHEDULED, BEGAN))
        .containsExactly(invitation(LEO));
  }

  private static List<DeliveryId> emails(List<CaseEvent> events, CaseEvent... all) {
    return EmailPolicy.emailsFor(events, CaseEvolver.fold(List.of(all)));
  }

  private static DeliveryId invitation(TaskId task) {
    return DeliveryId.email(task, EmailKind.INVITATION);
  }
}
