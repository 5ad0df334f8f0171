package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Decision;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.DecisionTable;
import refcheck.domain.DecisionTable.Cell;

/** The state table of a whole check: what its machines do together. */
class CaseDeciderTest {
  private static final DecisionTable OPEN =
      DecisionTable.of(
          """
          command         | waiting         | answered        | last one                  | over, silent                             | over, answered
          InvitationSent  | -               | -               | -                         | -                                        | -
          InvitationFails | -               | -               | -                         | -                                        | -
          ReceiptFails    | -               | -               | -                         | -                                        | -
          OpenForm        | -               | REFERENCE_ENDED | -                         | DEADLINE_PASSED                          | REFERENCE_ENDED
          SaveDraft       | Drafted         | REFERENCE_ENDED | Drafted                   | DEADLINE_PASSED                          | REFERENCE_ENDED
          Submit          | Submitted       | -               | Submitted+Settled+Started | DEADLINE_PASSED                          | -
          Retract         | NOT_SUBMITTED   | Retracted       | NOT_SUBMITTED             | DEADLINE_PASSED                          | Retracted
          Decline         | Declined        | REFERENCE_ENDED | Declined+Settled+Started  | DEADLINE_PASSED                          | REFERENCE_ENDED
          Cancel          | CancelRequested+Withdrawn+Withdrawn+Settled+Started | CancelRequested+Withdrawn+Settled+Started | CancelRequested+Withdrawn+Settled+Started | CancelRequested+Withdrawn+Withdrawn+Settled+Started | CancelRequested+Withdrawn+Settled+Started
          EnforceDeadline | NOT_DUE         | NOT_DUE         | NOT_DUE                   | DeadlinePassed+Expired+Expired+Settled+Started | DeadlinePassed+Expired+Settled+Started
          BeginPurge      | CHECK_OPEN      | CHECK_OPEN      | CHECK_OPEN                | CHECK_OPEN                               | CHECK_OPEN
          CompletePurge   | CHECK_OPEN      | CHECK_OPEN      | CHECK_OPEN                | CHECK_OPEN                               | CHECK_OPEN\
          """);

  private static final DecisionTable ENDED =
      DecisionTable.of(
          """
          command         | completed       | cancelled       | retention over  | purging      | purge lost   | purged
          InvitationSent  | -               | -               | -               | -            | -            | -
          InvitationFails | -               | -               | -               | -            | -            | -
          ReceiptFails    | -               | -               | -               | -            | -            | -
          OpenForm        | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          SaveDraft       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Submit          | -               | REFERENCE_ENDED | -               | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Retract         | CHECK_SETTLED   | NOT_SUBMITTED   | CHECK_SETTLED   | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Decline         | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Cancel          | CHECK_SETTLED   | -               | CHECK_SETTLED   | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          EnforceDeadline | -               | -               | -               | -            | -            | -
          BeginPurge      | NOT_DUE         | NOT_DUE         | PurgeBegan      | -            | PurgeBegan   | -
          CompletePurge   | PURGE_NOT_BEGUN | PURGE_NOT_BEGUN | PURGE_NOT_BEGUN | Purged       | Purged       | -\
          """);

  static List<Cell> cells() {
    return Stream.concat(OPEN.cells().stream(), ENDED.cells().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    assertThat(DecisionTable.format(decision(cell))).isEqualTo(cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void eventsHaveTheTimeOfTheCommand(Cell cell) {
    if (decision(cell) instanceof Accepted<CaseEvent>(var events)) {
      var now = SampleSituations.named(cell.column()).now();
      assertThat(events).allSatisfy(event -> assertThat(event.at()).isEqualTo(now));
    }
  }

  @Test
  void everySituationIsInATable() {
    assertThat(cells().stream().map(Cell::column).collect(Collectors.toSet()))
        .isEqualTo(SampleSituations.names());
    assertThat(OPEN.rows()).isEqualTo(ENDED.rows());
  }

  private static Decision<CaseEvent> decision(Cell cell) {
    var situation = SampleSituations.named(cell.column());
    return CaseDecider.decide(situation.state(), SampleCommands.named(cell.row()), situation.now());
  }
}
