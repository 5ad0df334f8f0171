package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvolver;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskId;

/** Runs a command against a history: given events, when a command, then a decision. */
public record DecisionScenario(Case state) {
  public static DecisionScenario given(CaseEvent... history) {
    return new DecisionScenario(CaseEvolver.fold(List.of(history)));
  }

  public Outcome when(TaskId task, TaskCommand command, Instant now) {
    return when(new CaseCommand.ToTask(task, command), now);
  }

  public Outcome when(CaseCommand command, Instant now) {
    return new Outcome(CaseDecider.decide(state, command, now));
  }

  /** The decision on the command. */
  public record Outcome(Decision<CaseEvent> decision) {
    public void thenEvents(CaseEvent... events) {
      assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
    }

    public void thenNothing() {
      thenEvents();
    }

    public void thenRejected(RejectionReason rule) {
      assertThat(decision).isEqualTo(Decision.rejected(rule));
    }
  }
}
