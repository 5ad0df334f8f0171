package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.testing.CaseLives.created;
import static refcheck.testing.CaseLives.forEveryEffect;
import static refcheck.testing.CaseLives.forEveryLife;
import static refcheck.testing.CaseLives.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.Retention;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskEvent;

/** The random commands reach every event and state, and are shrunk after a failure. */
class CaseSequencesTest {
  /** Otherwise the invariants above would be tested on too few cases. */
  @Test
  void reachesEveryEventAndState() {
    var seen = new HashSet<Class<?>>();
    forEveryEffect(effect -> {
      seen.add(effect.after().flow().getClass());
      seen.add(effect.after().retention().getClass());
      effect.after().tasks().values().forEach(task -> seen.add(task.getClass()));
      effect.events().forEach(event -> seen.add(inner(event)));
    });
    for (var type :
        List.of(
            TaskEvent.class, FlowEvent.class, RetentionEvent.class, Task.class, Retention.class)) {
      assertThat(seen).containsAll(SealedTypes.leaves(type));
    }
    assertThat(seen).contains(Flow.Scheduled.class, Flow.Asking.class, Flow.Settled.class);
  }

  @Test
  void generatesEveryCommand() {
    var seen = new HashSet<Class<?>>();
    forEveryLife(life -> life.steps().forEach(step -> seen.add(command(step))));
    for (var type : List.of(FlowCommand.class, RetentionCommand.class, TaskCommand.class)) {
      var internal =
          Set.of(
              TaskCommand.Expire.class,
              TaskCommand.Withdraw.class,
              TaskCommand.RecordBounce.class,
              TaskCommand.RecordInvitationSent.class,
              FlowCommand.Advance.class,
              RetentionCommand.Start.class);
      assertThat(seen)
          .containsAll(
              SealedTypes.leaves(type).stream().filter(each -> !internal.contains(each)).toList());
    }
  }

  @Test
  void shrinksAFailingSequenceToItsCause() {
    var created = created(0);
    var sequences = new Sequences<>(42, 1000, random -> CaseSequences.steps(created, random));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            sequences.hold(steps ->
                assertThat(run(new CaseLives.Life(created, steps)))
                    .noneMatch(effect -> effect.after().retention() instanceof Retention.Purging)))
        .satisfies(error ->
            // The report is short and ends with the command that began the purge.
            assertThat(String.valueOf(error.getMessage()).lines().toList())
                .hasSizeLessThanOrEqualTo(8)
                .last()
                .asString()
                .contains("BeginPurge"));
  }

  private static Class<?> inner(CaseEvent event) {
    return switch (event) {
      case CaseEvent.OfTask(_, var ofTask) -> ofTask.getClass();
      case CaseEvent.OfFlow(var ofFlow) -> ofFlow.getClass();
      case CaseEvent.OfRetention(var ofRetention) -> ofRetention.getClass();
      case CaseEvent.Created _, CaseEvent.ReportRead _ -> event.getClass();
    };
  }

  private static Class<?> command(CaseSequences.Step step) {
    return switch (step.command()) {
      case CaseCommand.ToTask(_, var toTask) -> toTask.getClass();
      case CaseCommand.ToFlow(var toFlow) -> toFlow.getClass();
      case CaseCommand.ToRetention(var toRetention) -> toRetention.getClass();
      case CaseCommand.DeliveryEnded ended -> ended.getClass();
    };
  }
}
