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

/** What is true of a check whatever happens to it. */
class CheckSequencesTest {
  private static final int SEQUENCES = 5_000;
  private static final int MOST_REFEREES = 4;

  /** A check in the middle of its life. */
  private record Moment(
      CheckCreated created, Check before, Command command, Decision decision, Check after) {
    List<Event> events() {
      return decision instanceof Accepted(var events) ? events : List.of();
    }
  }

  @Test
  void theStateIsTheFoldOfTheHistory() {
    forEveryLife(moments -> {
      var history = new ArrayList<Event>();
      history.add(moments.getFirst().created());
      for (var moment : moments) {
        history.addAll(moment.events());
        assertThat(CheckEvolver.fold(history)).isEqualTo(moment.after());
      }
    });
  }

  @Test
  void nothingHappensOncePurged() {
    always(moment -> {
      if (moment.before() instanceof Check.Purged) {
        assertThat(moment.events()).isEmpty();
      }
    });
  }

  @Test
  void referencesOnlyMoveForward() {
    always(moment ->
        moment
            .before()
            .references()
            .forEach((referee, before) -> {
              var after = Objects.requireNonNull(moment.after().references().get(referee));
              assertThat(after.equals(before) || stage(after) > stage(before)).isTrue();
            }));
  }

  @Test
  void nobodyIsWaitedForOnceSettled() {
    always(moment ->
        assertThat(moment.after().isWaiting()).isEqualTo(moment.after() instanceof Check.Open));
  }

  @Test
  void askingTwiceIsAskingOnce() {
    always(moment -> {
      // But for the report: that somebody read it is told every time.
      if (!(moment.command() instanceof Command.ReadReport)) {
        var again = CheckDecider.decide(moment.after(), moment.command());
        assertThat(again instanceof Accepted(var events) ? events : List.of()).isEmpty();
      }
    });
  }

  @Test
  void somethingIsAlwaysDueUntilPurged() {
    always(moment ->
        assertThat(moment.after().dueAt().isEmpty())
            .isEqualTo(moment.after() instanceof Check.Purged));
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    always(moment ->
        assertThat(CheckDecider.decide(moment.before(), moment.command()))
            .isEqualTo(moment.decision()));
  }

  @Test
  void isNeverPurgedBeforeItsTime() {
    always(moment -> {
      if (moment.before() instanceof Check.Closed closed
          && moment.after() instanceof Check.Purging) {
        assertThat(moment.command().now()).isAfterOrEqualTo(closed.purgeAfter());
      }
    });
  }

  @Test
  void everyEventIsOfItsTime() {
    always(moment ->
        assertThat(moment.events())
            .allSatisfy(event -> assertThat(event.at()).isEqualTo(moment.command().now())));
  }

  /** Otherwise what is said above would be said of little. */
  @Test
  void reachesEveryCommandEventAndState() {
    var seen = new HashSet<Class<?>>();
    always(moment -> {
      seen.add(moment.command().getClass());
      seen.add(moment.after().getClass());
      moment.events().forEach(event -> seen.add(event.getClass()));
    });
    seen.add(CheckCreated.class);
    assertThat(seen)
        .containsAll(SealedTypes.leaves(Command.class))
        .containsAll(SealedTypes.leaves(Check.class))
        .containsAll(SealedTypes.leaves(Event.class));
  }

  @Test
  void shrinksWhatBreaksAPropertyToItsCause() {
    var sequences = new Sequences<>(42, 1000, CheckSequences::commands);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            sequences.hold(commands ->
                assertThat(live(1, commands))
                    .noneMatch(moment -> moment.after() instanceof Check.Purging)))
        .satisfies(error -> {
          // At most: begun, submitted, time to purge.
          var steps =
              String.valueOf(error.getMessage()).lines().skip(1).map(String::strip).toList();
          assertThat(steps).hasSizeBetween(2, 3);
          assertThat(steps.getLast()).startsWith("BeginPurge[");
        });
  }

  private static void always(Consumer<Moment> invariant) {
    forEveryLife(moments -> moments.forEach(invariant));
  }

  private static void forEveryLife(Consumer<List<Moment>> property) {
    for (int each = 1; each <= MOST_REFEREES; each++) {
      var referees = each;
      Sequences.of(SEQUENCES / MOST_REFEREES, CheckSequences::commands)
          .hold(commands -> {
            if (!commands.isEmpty()) {
              property.accept(live(referees, commands));
            }
          });
    }
  }

  private static List<Moment> live(int referees, List<Command> commands) {
    var moments = new ArrayList<Moment>();
    var created = CheckSequences.created(referees);
    Check check = CheckEvolver.begin(created);
    for (var command : commands) {
      var decision = CheckDecider.decide(check, command);
      var after =
          decision instanceof Accepted(var events) ? CheckEvolver.after(check, events) : check;
      moments.add(new Moment(created, check, command, decision, after));
      check = after;
    }
    return moments;
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
