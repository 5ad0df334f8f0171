package refcheck.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Decision;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.DecisionTable;
import refcheck.domain.DecisionTable.Cell;
import refcheck.domain.RejectionReason;
import refcheck.domain.Samples;
import refcheck.domain.SealedTypes;
import refcheck.domain.task.TaskCommand.HolderCommand;
import refcheck.domain.task.TaskCommand.MailFeedback;

class TaskDeciderTest {
  private static final DecisionTable TABLE =
      DecisionTable.of(
          """
          state     | RecordInvitationSent | RecordBounce | OpenForm        | SaveDraft       | Submit          | Retract       | Decline         | Expire  | Withdraw
          Nominated | Invited              | Bounced      | Opened          | NOT_OPENED      | NOT_OPENED      | NOT_SUBMITTED | Declined        | Expired | Withdrawn
          Invited   | -                    | Bounced      | Opened          | NOT_OPENED      | NOT_OPENED      | NOT_SUBMITTED | Declined        | Expired | Withdrawn
          Opened    | -                    | -            | -               | Drafted         | Submitted       | NOT_SUBMITTED | Declined        | Expired | Withdrawn
          Drafted   | -                    | -            | -               | -               | Submitted       | NOT_SUBMITTED | Declined        | Expired | Withdrawn
          Submitted | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | -               | Retracted     | REFERENCE_ENDED | -       | -
          Retracted | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | -             | REFERENCE_ENDED | -       | -
          Declined  | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | -               | -       | -
          Bounced   | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED | -       | -
          Expired   | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED | -       | -
          Withdrawn | -                    | -            | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED | -       | -\
          """);

  private static final TaskDecider.Stand ASKED = new TaskDecider.Stand(true, false, DEADLINE);
  private static final TaskDecider.Stand NOT_YET = new TaskDecider.Stand(false, false, DEADLINE);
  private static final TaskDecider.Stand SETTLED = new TaskDecider.Stand(false, true, DEADLINE);

  static List<Cell> cells() {
    return TABLE.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    assertThat(decision(cell, ASKED, TUESDAY)).isEqualTo(cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void eventsHaveTheTimeOfTheCommand(Cell cell) {
    var decision = TaskDecider.decide(state(cell), command(cell), ASKED, TUESDAY);
    if (decision instanceof Accepted<TaskEvent>(var events)) {
      assertThat(events).allSatisfy(event -> assertThat(event.at()).isEqualTo(TUESDAY));
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void rejectsAnswersFromTheDeadlineOn(Cell cell) {
    assertThat(decision(cell, ASKED, DEADLINE))
        .isEqualTo(isAnswer(cell) ? "DEADLINE_PASSED" : cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void acceptsAnswersUntilTheDeadline(Cell cell) {
    assertThat(decision(cell, ASKED, Samples.justBefore(DEADLINE))).isEqualTo(cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void rejectsAnswersBeforeItsStageAndIgnoresMail(Cell cell) {
    var isMail = state(cell) instanceof Task.Outstanding && command(cell) instanceof MailFeedback;
    assertThat(decision(cell, NOT_YET, TUESDAY))
        .isEqualTo(isAnswer(cell) ? "NOT_DUE" : isMail ? "-" : cell.outcome());
  }

  @Test
  void answersOfASettledCaseStay() {
    var retract = new TaskCommand.Retract();
    assertThat(TaskDecider.decide(new Task.Submitted(MONDAY), retract, SETTLED, TUESDAY))
        .isEqualTo(Decision.rejected(RejectionReason.CHECK_SETTLED));
  }

  @Test
  void keepsTheReasonOfADecline() {
    var decline = new TaskCommand.Decline(DeclineReason.COMPANY_POLICY);
    assertThat(TaskDecider.decide(new Task.Invited(MONDAY), decline, ASKED, TUESDAY))
        .isEqualTo(
            Decision.accepted(new TaskEvent.Declined(DeclineReason.COMPANY_POLICY, TUESDAY)));
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(TABLE.rows().stream().<Class<?>>map(name -> SampleTasks.named(name).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Task.class));
    assertThat(
            TABLE.columns().stream()
                .<Class<?>>map(name -> SampleTaskCommands.named(name).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(TaskCommand.class));
  }

  private static boolean isAnswer(Cell cell) {
    return state(cell) instanceof Task.Outstanding && command(cell) instanceof HolderCommand;
  }

  private static String decision(Cell cell, TaskDecider.Stand stand, Instant now) {
    return DecisionTable.format(TaskDecider.decide(state(cell), command(cell), stand, now));
  }

  private static Task state(Cell cell) {
    return SampleTasks.named(cell.row());
  }

  private static TaskCommand command(Cell cell) {
    return SampleTaskCommands.named(cell.column());
  }
}
