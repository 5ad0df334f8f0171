package refcheck.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.DecisionTable;
import refcheck.domain.DecisionTable.Cell;
import refcheck.domain.SealedTypes;

/** Which state follows from an event; other events are errors. */
class FlowTest {
  private static final DecisionTable TABLE =
      DecisionTable.of(
          """
          event           | Scheduled  | Asking     | Overdue    | Cancelling | Settled
          StageScheduled  | error      | Scheduled  | Scheduled  | error      | error
          StageBegan      | Asking     | Asking     | Asking     | error      | error
          DeadlinePassed  | error      | Overdue    | error      | error      | error
          CancelRequested | Cancelling | Cancelling | Cancelling | Cancelling | error
          Settled         | error      | Settled    | Settled    | Settled    | error\
          """);

  private static final List<Flow> FLOWS =
      List.of(
          new Flow.Scheduled(1, TUESDAY, DEADLINE),
          new Flow.Asking(0, DEADLINE),
          new Flow.Overdue(0, DEADLINE),
          new Flow.Cancelling(DEADLINE),
          new Flow.Settled(Conclusion.COMPLETED, TUESDAY, DEADLINE));

  private static final List<FlowEvent> EVENTS =
      List.of(
          new FlowEvent.StageScheduled(1, TUESDAY, DEADLINE, MONDAY),
          new FlowEvent.StageBegan(1, DEADLINE, MONDAY),
          new FlowEvent.DeadlinePassed(0, MONDAY),
          new FlowEvent.CancelRequested(MONDAY),
          new FlowEvent.Settled(Conclusion.COMPLETED, TUESDAY));

  static List<Cell> cells() {
    return TABLE.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void changesAsTheTableSays(Cell cell) {
    var flow = named(FLOWS, cell.column());
    var event = named(EVENTS, cell.row());
    if (cell.outcome().equals("error")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> flow.after(event))
          .withMessage(cell.row() + " after " + cell.column());
    } else {
      assertThat(flow.after(event)).isInstanceOf(named(FLOWS, cell.outcome()).getClass());
    }
  }

  @Test
  void theTableHasEveryStateAndEveryEvent() {
    assertThat(FLOWS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Flow.class));
    assertThat(EVENTS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(FlowEvent.class));
    assertThat(TABLE.cells()).hasSize(FLOWS.size() * EVENTS.size());
  }

  private static <T> T named(List<T> values, String name) {
    return values.stream()
        .filter(each -> each.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
