package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseLives.forEveryEffect;
import static refcheck.testing.CaseLives.forEveryLife;
import static refcheck.testing.CaseLives.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvolver;
import refcheck.domain.flow.Flow;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;

/** Invariants of a case under random commands, for checks and for random plans. */
class CaseInvariantsTest {
  @Test
  void theStateIsTheFoldOfTheHistory() {
    forEveryLife(life -> {
      var history = new ArrayList<CaseEvent>();
      history.add(life.created());
      for (var effect : run(life)) {
        history.addAll(effect.events());
        assertThat(CaseEvolver.fold(history)).isEqualTo(effect.after());
      }
    });
  }

  @Test
  void aPurgedCaseHasNoEvents() {
    forEveryEffect(effect -> {
      if (effect.before().retention() instanceof Retention.Purged) {
        assertThat(effect.events()).isEmpty();
      }
    });
  }

  @Test
  void tasksOnlyMoveForward() {
    forEveryEffect(effect ->
        effect
            .before()
            .tasks()
            .forEach((id, before) -> {
              var after = Objects.requireNonNull(effect.after().tasks().get(id));
              assertThat(after.equals(before) || order(after) > order(before)).isTrue();
            }));
  }

  @Test
  void aCaseIsSettledWhenNoTaskIsOutstanding() {
    forEveryEffect(
        effect -> assertThat(effect.after().isSettled()).isEqualTo(!effect.after().isWaiting()));
  }

  /** Reactions end within the commit: no case is left between two states. */
  @Test
  void noCaseRestsInAStateOfOneCommit() {
    forEveryEffect(effect ->
        assertThat(effect.after().flow())
            .isNotInstanceOf(Flow.Overdue.class)
            .isNotInstanceOf(Flow.Cancelling.class));
  }

  /** The machines cannot set off an endless chain: each moves a few steps in one commit. */
  @Test
  void oneCommandMovesEachMachineAFewSteps() {
    forEveryEffect(effect -> {
      assertThat(effect.events())
          .filteredOn(CaseEvent.OfRetention.class::isInstance)
          .hasSizeLessThanOrEqualTo(1);
      assertThat(effect.events())
          .filteredOn(CaseEvent.OfFlow.class::isInstance)
          .hasSizeLessThanOrEqualTo(2);
      assertThat(effect.events()).hasSizeLessThanOrEqualTo(effect.after().tasks().size() + 3);
    });
  }

  @Test
  void repeatingACommandHasNoEffect() {
    forEveryEffect(effect -> {
      var again = CaseDecider.decide(effect.after(), effect.step().command(), effect.step().now());
      assertThat(again instanceof Accepted<CaseEvent>(var events) ? events : List.of()).isEmpty();
    });
  }

  @Test
  void aCaseIsDueUntilItIsPurged() {
    forEveryEffect(effect ->
        assertThat(effect.after().due().isEmpty())
            .isEqualTo(effect.after().retention() instanceof Retention.Purged));
  }

  /** Otherwise the due index would report a case that no command can change. */
  @Test
  void theDueCommandChangesTheCase() {
    forEveryEffect(effect ->
        effect
            .after()
            .due()
            .ifPresent(due ->
                assertThat(CaseDecider.decide(effect.after(), due.command(), due.at()))
                    .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat((List<?>) accepted.events()).isNotEmpty())));
  }

  @Test
  void isNeverPurgedBeforeTheRetentionEnds() {
    forEveryEffect(effect -> {
      if (effect.before().retention() instanceof Retention.Kept kept
          && effect.after().retention() instanceof Retention.Purging) {
        assertThat(effect.step().now()).isAfterOrEqualTo(kept.until().orElseThrow());
      }
    });
  }

  @Test
  void everyEventHasTheTimeOfItsCommand() {
    forEveryEffect(effect ->
        assertThat(effect.events())
            .allSatisfy(event -> assertThat(event.at()).isEqualTo(effect.step().now())));
  }

  private static int order(Task task) {
    return switch (task) {
      case Task.Nominated _ -> 0;
      case Task.Invited _ -> 1;
      case Task.Opened _ -> 2;
      case Task.Drafted _ -> 3;
      case Task.Retracted _ -> 5;
      case Task.Ended _ -> 4;
    };
  }
}
