package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TERMS;
import static refcheck.domain.Samples.TUESDAY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.Command.RefereeCommand;
import refcheck.domain.Command.ReferenceCommand;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.DecisionTable.Cell;

class ReferenceDeciderTest {
  private static final DecisionTable TABLE =
      DecisionTable.of(
          """
          state     | RecordInvitationSent  | RecordBounce  | OpenForm           | SaveDraft       | Submit          | Retract       | Decline
          Nominated | Invited | Bounced | Opened          | NOT_OPENED      | NOT_OPENED      | NOT_SUBMITTED | Declined
          Invited   | -       | Bounced | Opened          | NOT_OPENED      | NOT_OPENED      | NOT_SUBMITTED | Declined
          Opened    | -       | -       | -               | Drafted         | Submitted       | NOT_SUBMITTED | Declined
          Drafted   | -       | -       | -               | -               | Submitted       | NOT_SUBMITTED | Declined
          Submitted | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | -               | Retracted     | REFERENCE_ENDED
          Retracted | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | -             | REFERENCE_ENDED
          Declined  | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | -
          Bounced   | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED
          Expired   | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED
          Withdrawn | -       | -       | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | NOT_SUBMITTED | REFERENCE_ENDED\
          """);

  private static final Map<String, Reference> STATES =
      Stream.of(
              new Reference.Nominated(MONDAY),
              new Reference.Invited(MONDAY),
              new Reference.Opened(MONDAY),
              new Reference.Drafted(MONDAY, MONDAY),
              new Reference.Submitted(MONDAY),
              new Reference.Retracted(MONDAY),
              new Reference.Declined(DeclineReason.NO_TIME, MONDAY),
              new Reference.Bounced(MONDAY),
              new Reference.Expired(MONDAY),
              new Reference.Withdrawn(MONDAY))
          .collect(
              Collectors.toMap(state -> state.getClass().getSimpleName(), Function.identity()));

  static List<ReferenceCommand> commandsAt(Instant now) {
    return List.of(
        new RecordInvitationSent(ANNA, now),
        new RecordBounce(ANNA, now),
        new OpenForm(ANNA, now),
        new SaveDraft(ANNA, now),
        new Submit(ANNA, now),
        new Retract(ANNA, now),
        new Decline(ANNA, DeclineReason.NOT_ME, now));
  }

  static Collection<Reference> states() {
    return STATES.values();
  }

  static List<Cell> cells() {
    return TABLE.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    var decision = decide(state(cell), command(cell.column(), TUESDAY));
    assertThat(DecisionTable.format(decision)).isEqualTo(cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void eventsNameTheRefereeAndTheTime(Cell cell) {
    if (decide(state(cell), command(cell.column(), TUESDAY)) instanceof Accepted(var events)) {
      assertThat(events)
          .allSatisfy(event -> {
            assertThat(event.at()).isEqualTo(TUESDAY);
            assertThat(event)
                .isInstanceOfSatisfying(
                    Event.ReferenceEvent.class,
                    ofReference -> assertThat(ofReference.referee()).isEqualTo(ANNA));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void rejectsAnswersFromTheDeadlineOn(Cell cell) {
    var late = command(cell.column(), DEADLINE);
    var isRejected = state(cell) instanceof Reference.Outstanding && late instanceof RefereeCommand;
    assertThat(DecisionTable.format(decide(state(cell), late)))
        .isEqualTo(isRejected ? "DEADLINE_PASSED" : cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void acceptsAnswersUntilTheDeadline(Cell cell) {
    var lastMoment = command(cell.column(), Samples.justBefore(DEADLINE));
    assertThat(DecisionTable.format(decide(state(cell), lastMoment))).isEqualTo(cell.outcome());
  }

  @Test
  void keepsTheReasonOfADecline() {
    var decline = new Decline(ANNA, DeclineReason.COMPANY_POLICY, TUESDAY);
    assertThat(decide(new Reference.Invited(MONDAY), decline))
        .isEqualTo(
            Decision.accepted(
                new Event.ReferenceDeclined(ANNA, DeclineReason.COMPANY_POLICY, TUESDAY)));
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(TABLE.rows().stream().<Class<?>>map(name -> state(name).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Reference.class));
    assertThat(TABLE.columns().stream().<Class<?>>map(name -> command(name, MONDAY).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(ReferenceCommand.class));
  }

  private static Decision decide(Reference reference, ReferenceCommand command) {
    return ReferenceDecider.decide(reference, command, TERMS);
  }

  private static Reference state(Cell cell) {
    return state(cell.row());
  }

  private static Reference state(String name) {
    return Objects.requireNonNull(STATES.get(name), name);
  }

  private static ReferenceCommand command(String name, Instant now) {
    return commandsAt(now).stream()
        .filter(command -> command.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
