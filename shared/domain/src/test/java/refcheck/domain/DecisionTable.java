package refcheck.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import refcheck.domain.cases.CaseEvent;

/** A decision table parsed from text: rows, columns, and the outcome in each cell. */
public record DecisionTable(List<String> columns, List<String> rows, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param outcome {@code -} for nothing, a {@link RejectionReason}, or names of events joined by
   *     {@code +}
   */
  public record Cell(String column, String row, String outcome) {
    @Override
    public String toString() {
      return "%s and %s: %s".formatted(column, row, outcome);
    }
  }

  public static DecisionTable of(String text) {
    var lines = text.lines().map(DecisionTable::split).toList();
    var columns = lines.getFirst().subList(1, lines.getFirst().size());
    var rows = new ArrayList<String>();
    var cells = new ArrayList<Cell>();
    for (var line : lines.subList(1, lines.size())) {
      rows.add(line.getFirst());
      for (int i = 0; i < columns.size(); i++) {
        cells.add(new Cell(columns.get(i), line.getFirst(), line.get(i + 1)));
      }
    }
    return new DecisionTable(columns, rows, cells);
  }

  /** Formats a decision as the table writes it. */
  public static String format(Decision<?> decision) {
    return switch (decision) {
      case Decision.Rejected<?>(var rule) -> rule.name();
      case Decision.Accepted<?>(var events) when events.isEmpty() -> "-";
      case Decision.Accepted<?>(var events) ->
          String.join("+", events.stream().map(DecisionTable::name).toList());
    };
  }

  private static String name(Object event) {
    return switch (event) {
      case CaseEvent.OfTask(_, var ofTask) -> name(ofTask);
      case CaseEvent.OfFlow(var ofFlow) -> name(ofFlow);
      case CaseEvent.OfRetention(var ofRetention) -> name(ofRetention);
      default -> event.getClass().getSimpleName();
    };
  }

  private static List<String> split(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }
}
