package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TERMS;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.retention.Retention;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.SampleTasks;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskEvent;

class CaseTest {
  private static final Flow SETTLED = new Flow.Settled(Conclusion.COMPLETED, TUESDAY, DEADLINE);
  private static final Case NEW = CaseEvolver.begin(created(ANNA, BEN));

  private static Case in(Flow flow, Retention retention) {
    return new Case(TERMS, flow, NEW.tasks(), retention);
  }

  private static Case in(Flow flow) {
    return in(flow, Retention.begin());
  }

  @Test
  void timeBeginsAStageAndEndsIt() {
    assertThat(in(new Flow.Scheduled(0, TUESDAY, DEADLINE)).due())
        .contains(new Case.Due(TUESDAY, new CaseCommand.ToFlow(new FlowCommand.BeginStage())));
    assertThat(in(new Flow.Asking(0, DEADLINE)).due())
        .contains(
            new Case.Due(DEADLINE, new CaseCommand.ToFlow(new FlowCommand.EnforceDeadline())));
  }

  @Test
  void timePurgesASettledCase() {
    var kept = new Retention.Kept(Optional.of(DEADLINE));
    var purge = new CaseCommand.ToRetention(new RetentionCommand.BeginPurge());
    assertThat(in(SETTLED, kept).due()).contains(new Case.Due(DEADLINE, purge));
    assertThat(in(SETTLED, new Retention.Purged(Optional.of(DEADLINE), DEADLINE)).due()).isEmpty();
    assertThat(in(new Flow.Overdue(0, DEADLINE)).due()).isEmpty();
    assertThat(in(new Flow.Cancelling(DEADLINE)).due()).isEmpty();
  }

  @Test
  void asksOnlyWhileItsStageIsUnderWay() {
    assertThat(in(new Flow.Asking(0, DEADLINE)).isAsked(ANNA)).isTrue();
    assertThat(in(new Flow.Overdue(0, DEADLINE)).isAsked(ANNA)).isTrue();
    assertThat(in(new Flow.Scheduled(0, TUESDAY, DEADLINE)).isAsked(ANNA)).isFalse();
    assertThat(in(new Flow.Cancelling(DEADLINE)).isAsked(ANNA)).isFalse();
    assertThat(in(SETTLED).isAsked(ANNA)).isFalse();
  }

  @Test
  void waitsForOutstandingTasks() {
    var one = NEW.with(BEN, SampleTasks.named("Declined"));
    assertThat(NEW.isLastAwaited(ANNA)).isFalse();
    assertThat(one.isLastAwaited(ANNA)).isTrue();
    assertThat(one.isLastAwaited(BEN)).isFalse();
    assertThat(one.isWaiting()).isTrue();
    assertThat(one.with(ANNA, SampleTasks.named("Submitted")).isWaiting()).isFalse();
  }

  @Test
  void aDraftRemembersWhenTheFormWasOpened() {
    var drafted = event(ANNA, new TaskEvent.Drafted(TUESDAY));
    assertThat(task(event(ANNA, new TaskEvent.Opened(MONDAY)), drafted))
        .isEqualTo(new Task.Drafted(MONDAY, TUESDAY));
    assertThat(task(drafted)).isEqualTo(new Task.Drafted(TUESDAY, TUESDAY));
  }

  @Test
  void theTermsNameTheForm() {
    assertThat(TERMS.form(CheckPlan.REFERENCE)).isEqualTo("tpl_general");
  }

  private static Task task(CaseEvent... events) {
    return Objects.requireNonNull(CaseEvolver.after(NEW, List.of(events)).tasks().get(ANNA));
  }
}
