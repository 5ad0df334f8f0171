package refcheck.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.justBefore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Decision;
import refcheck.domain.DecisionTable;
import refcheck.domain.DecisionTable.Cell;
import refcheck.domain.SealedTypes;
import refcheck.domain.task.TaskKind;

class FlowDeciderTest {
  private static final DecisionTable TABLE =
      DecisionTable.of(
          """
          command          | scheduled       | begins          | first           | first, over     | overdue        | last            | last, over      | last, overdue | cancelling | completed     | cancelled
          BeginStage       | NOT_DUE         | StageBegan      | -               | -               | -              | -               | -               | -             | -          | -             | -
          EnforceDeadline  | NOT_DUE         | NOT_DUE         | NOT_DUE         | DeadlinePassed  | -              | NOT_DUE         | DeadlinePassed  | -             | -          | -             | -
          Advance          | -               | -               | StageScheduled  | StageScheduled  | StageScheduled | Settled         | Settled         | Settled       | Settled    | -             | -
          Cancel           | CancelRequested | CancelRequested | CancelRequested | CancelRequested | CancelRequested | CancelRequested | CancelRequested | CancelRequested | -        | CHECK_SETTLED | -\
          """);

  private static final Instant MONTH_3 = MONDAY.plus(Duration.ofDays(90));
  private static final Instant LAST = MONTH_3.plus(Duration.ofDays(7));

  private static final Plan PLAN =
      new Plan(
          List.of(
              stage("week_1", Duration.ZERO, Duration.ofDays(7)),
              stage("month_3", Duration.ofDays(90), Duration.ofDays(7))));

  /** A state of the flow, and the time of the next command. */
  private record Situation(Flow flow, Instant now) {}

  private static final Map<String, Situation> SITUATIONS =
      Map.ofEntries(
          Map.entry("scheduled", new Situation(scheduled(), justBefore(MONTH_3))),
          Map.entry("begins", new Situation(scheduled(), MONTH_3)),
          Map.entry("first", new Situation(new Flow.Asking(0, DEADLINE), justBefore(DEADLINE))),
          Map.entry("first, over", new Situation(new Flow.Asking(0, DEADLINE), DEADLINE)),
          Map.entry("overdue", new Situation(new Flow.Overdue(0, DEADLINE), DEADLINE)),
          Map.entry("last", new Situation(new Flow.Asking(1, LAST), justBefore(LAST))),
          Map.entry("last, over", new Situation(new Flow.Asking(1, LAST), LAST)),
          Map.entry("last, overdue", new Situation(new Flow.Overdue(1, LAST), LAST)),
          Map.entry("cancelling", new Situation(new Flow.Cancelling(DEADLINE), TUESDAY)),
          Map.entry("completed", settled(Conclusion.COMPLETED)),
          Map.entry("cancelled", settled(Conclusion.CANCELLED)));

  private static Flow scheduled() {
    return new Flow.Scheduled(1, MONTH_3, LAST);
  }

  private static Situation settled(Conclusion conclusion) {
    return new Situation(new Flow.Settled(conclusion, LAST, LAST), LAST);
  }

  private static Stage stage(String kind, Duration after, Duration within) {
    return new Stage("emp", new TaskRules(new TaskKind(kind), "tpl_pulse", after, within));
  }

  static List<Cell> cells() {
    return TABLE.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    var situation = Objects.requireNonNull(SITUATIONS.get(cell.column()), cell.column());
    var decision = decide(situation.flow(), command(cell.row()), situation.now());
    assertThat(DecisionTable.format(decision)).isEqualTo(cell.outcome());
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(SITUATIONS.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.columns());
    assertThat(SITUATIONS.values().stream().<Class<?>>map(each -> each.flow().getClass()))
        .containsAll(SealedTypes.leaves(Flow.class));
    assertThat(TABLE.rows().stream().<Class<?>>map(name -> command(name).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(FlowCommand.class));
  }

  @Test
  void theNextStageKeepsItsTimeAfterTheCreation() {
    assertThat(decide(new Flow.Asking(0, DEADLINE), new FlowCommand.Advance(true), TUESDAY))
        .isEqualTo(Decision.accepted(new FlowEvent.StageScheduled(1, MONTH_3, LAST, TUESDAY)));
  }

  @Test
  void aStageThatIsLateBeginsAtOnceWithItsFullTime() {
    var late = MONTH_3.plusSeconds(5);
    assertThat(decide(new Flow.Asking(0, DEADLINE), new FlowCommand.Advance(true), late))
        .isEqualTo(
            Decision.accepted(new FlowEvent.StageBegan(1, late.plus(Duration.ofDays(7)), late)));
  }

  @Test
  void aDeadlineWithoutAnyAnswerExpiresTheLastStage() {
    var overdue = new Flow.Overdue(1, LAST);
    assertThat(decide(overdue, new FlowCommand.Advance(false), LAST))
        .isEqualTo(Decision.accepted(new FlowEvent.Settled(Conclusion.EXPIRED, LAST)));
    assertThat(decide(overdue, new FlowCommand.Advance(true), LAST))
        .isEqualTo(Decision.accepted(new FlowEvent.Settled(Conclusion.COMPLETED, LAST)));
  }

  @Test
  void allDeclinedIsCompleted() {
    assertThat(decide(new Flow.Asking(1, LAST), new FlowCommand.Advance(false), MONTH_3))
        .isEqualTo(Decision.accepted(new FlowEvent.Settled(Conclusion.COMPLETED, MONTH_3)));
  }

  private static Decision<FlowEvent> decide(Flow flow, FlowCommand command, Instant now) {
    return FlowDecider.decide(flow, command, PLAN, MONDAY, now);
  }

  private static FlowCommand command(String name) {
    return switch (name) {
      case "BeginStage" -> new FlowCommand.BeginStage();
      case "EnforceDeadline" -> new FlowCommand.EnforceDeadline();
      case "Advance" -> new FlowCommand.Advance(true);
      default -> new FlowCommand.Cancel();
    };
  }
}
