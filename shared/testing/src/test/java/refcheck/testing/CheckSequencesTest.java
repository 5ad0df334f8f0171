package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckDecider;
import refcheck.domain.CheckEvolver;
import refcheck.domain.Command;
import refcheck.domain.Decision;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Event;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Reference;

/** Invariants of a check under random commands. */
class CheckSequencesTest {
  private static final int SEQUENCES = 5_000;
  private static final int MAX_REFEREES = 4;

  /** One command and its effect on the check. */
  private record Step(
      CheckCreated created, Check before, Command command, Decision decision, Check after) {
    List<Event> events() {
      return decision instanceof Accepted(var events) ? events : List.of();
    }
  }

  @Test
  void theStateIsTheFoldOfTheHistory() {
    forEverySequence(steps -> {
      var history = new ArrayList<Event>();
      history.add(steps.getFirst().created());
      for (var step : steps) {
        history.addAll(step.events());
        assertThat(CheckEvolver.fold(history)).isEqualTo(step.after());
      }
    });
  }

  @Test
  void aPurgedCheckHasNoEvents() {
    forEveryStep(step -> {
      if (step.before() instanceof Check.Purged) {
        assertThat(step.events()).isEmpty();
      }
    });
  }

  @Test
  void referencesOnlyMoveForward() {
    forEveryStep(step ->
        step.before()
            .references()
            .forEach((referee, before) -> {
              var after = Objects.requireNonNull(step.after().references().get(referee));
              assertThat(after.equals(before) || stage(after) > stage(before)).isTrue();
            }));
  }

  @Test
  void onlyAnOpenCheckHasOutstandingReferences() {
    forEveryStep(
        step -> assertThat(step.after().isWaiting()).isEqualTo(step.after() instanceof Check.Open));
  }

  @Test
  void repeatingACommandHasNoEffect() {
    forEveryStep(step -> {
      // Except for the report: every reading makes an event.
      if (!(step.command() instanceof Command.ReadReport)) {
        var again = CheckDecider.decide(step.after(), step.command());
        assertThat(again instanceof Accepted(var events) ? events : List.of()).isEmpty();
      }
    });
  }

  @Test
  void aCheckIsDueUntilItIsPurged() {
    forEveryStep(step ->
        assertThat(step.after().dueAt().isEmpty()).isEqualTo(step.after() instanceof Check.Purged));
  }

  @Test
  void decisionsAreDeterministic() {
    forEveryStep(step ->
        assertThat(CheckDecider.decide(step.before(), step.command())).isEqualTo(step.decision()));
  }

  @Test
  void isNeverPurgedBeforeTheRetentionEnds() {
    forEveryStep(step -> {
      if (step.before() instanceof Check.Closed closed && step.after() instanceof Check.Purging) {
        assertThat(step.command().now()).isAfterOrEqualTo(closed.purgeAfter());
      }
    });
  }

  @Test
  void everyEventHasTheTimeOfItsCommand() {
    forEveryStep(step ->
        assertThat(step.events())
            .allSatisfy(event -> assertThat(event.at()).isEqualTo(step.command().now())));
  }

  /** Otherwise the invariants above would be tested on too few cases. */
  @Test
  void reachesEveryCommandEventAndState() {
    var seen = new HashSet<Class<?>>();
    forEveryStep(step -> {
      seen.add(step.command().getClass());
      seen.add(step.after().getClass());
      step.events().forEach(event -> seen.add(event.getClass()));
    });
    seen.add(CheckCreated.class);
    assertThat(seen)
        .containsAll(SealedTypes.leaves(Command.class))
        .containsAll(SealedTypes.leaves(Check.class))
        .containsAll(SealedTypes.leaves(Event.class));
  }

  @Test
  void shrinksAFailingSequenceToItsCause() {
    var sequences = new Sequences<>(42, 1000, CheckSequences::commands);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            sequences.hold(commands ->
                assertThat(run(1, commands))
                    .noneMatch(step -> step.after() instanceof Check.Purging)))
        .satisfies(error -> {
          // At most: form opened, submitted, purge begun.
          var reported =
              String.valueOf(error.getMessage()).lines().skip(1).map(String::strip).toList();
          assertThat(reported).hasSizeBetween(2, 3);
          assertThat(reported.getLast()).startsWith("BeginPurge[");
        });
  }

  private static void forEveryStep(Consumer<Step> invariant) {
    forEverySequence(steps -> steps.forEach(invariant));
  }

  private static void forEverySequence(Consumer<List<Step>> property) {
    for (int each = 1; each <= MAX_REFEREES; each++) {
      var referees = each;
      Sequences.of(SEQUENCES / MAX_REFEREES, CheckSequences::commands)
          .hold(commands -> {
            if (!commands.isEmpty()) {
              property.accept(run(referees, commands));
            }
          });
    }
  }

  private static List<Step> run(int referees, List<Command> commands) {
    var steps = new ArrayList<Step>();
    var created = CheckSequences.created(referees);
    Check check = CheckEvolver.begin(created);
    for (var command : commands) {
      var decision = CheckDecider.decide(check, command);
      var after =
          decision instanceof Accepted(var events) ? CheckEvolver.after(check, events) : check;
      steps.add(new Step(created, check, command, decision, after));
      check = after;
    }
    return steps;
  }

  private static int stage(Reference reference) {
    return switch (reference) {
      case Reference.Nominated _ -> 0;
      case Reference.Invited _ -> 1;
      case Reference.Opened _ -> 2;
      case Reference.Drafted _ -> 3;
      case Reference.Retracted _ -> 5;
      case Reference.Ended _ -> 4;
    };
  }
}
