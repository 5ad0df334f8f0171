package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Check.PURGE_TIMEOUT;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.justBefore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.DecisionTable.Cell;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Event.ReferenceWithdrawn;

class CheckDeciderTest {
  private static final DecisionTable OPEN =
      DecisionTable.of(
          """
          command      | waiting                            | answered                 | last one                 | over, silent                 | over, answered
          RecordInvitationSent       | -                                  | -                        | -                        | -                            | -
          RecordBounce       | -                                  | -                        | -                        | -                            | -
          OpenForm        | -                                  | REFERENCE_ENDED          | -                        | DEADLINE_PASSED              | REFERENCE_ENDED
          SaveDraft    | Drafted                            | REFERENCE_ENDED          | Drafted                  | DEADLINE_PASSED              | REFERENCE_ENDED
          Submit       | Submitted                          | -                        | Submitted+CheckCompleted | DEADLINE_PASSED              | -
          Retract      | NOT_SUBMITTED                      | Retracted                | NOT_SUBMITTED            | DEADLINE_PASSED              | Retracted
          Decline      | Declined                           | REFERENCE_ENDED          | Declined+CheckCompleted  | DEADLINE_PASSED              | REFERENCE_ENDED
          ReadReport   | NOTHING_IN_YET                     | ReportRead               | NOTHING_IN_YET           | NOTHING_IN_YET               | ReportRead
          Cancel       | Withdrawn+Withdrawn+CheckCancelled | Withdrawn+CheckCancelled | Withdrawn+CheckCancelled | Withdrawn+Withdrawn+CheckCancelled | Withdrawn+CheckCancelled
          EnforceDeadline | NOT_DUE                            | NOT_DUE                  | NOT_DUE                  | Expired+Expired+CheckExpired | Expired+CheckCompleted
          BeginPurge   | CHECK_OPEN                         | CHECK_OPEN               | CHECK_OPEN               | CHECK_OPEN                   | CHECK_OPEN
          CompletePurge  | CHECK_OPEN                         | CHECK_OPEN               | CHECK_OPEN               | CHECK_OPEN                   | CHECK_OPEN\
          """);

  private static final DecisionTable CLOSED =
      DecisionTable.of(
          """
          command      | completed       | cancelled       | retention over  | purging      | purge lost   | purged
          RecordInvitationSent       | -               | -               | -               | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          RecordBounce       | -               | -               | -               | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          OpenForm        | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          SaveDraft    | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Submit       | -               | REFERENCE_ENDED | -               | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Retract      | CHECK_SETTLED   | NOT_SUBMITTED   | CHECK_SETTLED   | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Decline      | REFERENCE_ENDED | REFERENCE_ENDED | REFERENCE_ENDED | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          ReadReport   | ReportRead      | ReportRead      | ReportRead      | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          Cancel       | CHECK_SETTLED   | -               | CHECK_SETTLED   | CHECK_PURGED | CHECK_PURGED | CHECK_PURGED
          EnforceDeadline | -               | -               | -               | -            | -            | -
          BeginPurge   | NOT_DUE         | NOT_DUE         | PurgeBegan      | -            | PurgeBegan   | -
          CompletePurge  | PURGE_NOT_BEGUN | PURGE_NOT_BEGUN | PURGE_NOT_BEGUN | CheckPurged  | CheckPurged  | -\
          """);

  private static final Instant END = TUESDAY.plus(RETENTION);
  private static final Event ANNA_SUBMITTED = new ReferenceSubmitted(ANNA, TUESDAY);
  private static final Event BEN_DECLINED =
      new ReferenceDeclined(BEN, DeclineReason.NO_TIME, TUESDAY);
  private static final Event COMPLETED = new CheckCompleted(TUESDAY);

  /** A check after its events, and the time of the next command. */
  private record Situation(Instant now, Check check) {
    static Situation at(Instant now, Event... further) {
      var created = CheckEvolver.begin(created(ANNA, BEN));
      return new Situation(now, CheckEvolver.after(created, List.of(further)));
    }
  }

  private static final Map<String, Situation> SITUATIONS =
      Map.ofEntries(
          Map.entry("waiting", Situation.at(justBefore(DEADLINE), opened())),
          Map.entry("answered", Situation.at(justBefore(DEADLINE), ANNA_SUBMITTED)),
          Map.entry("last one", Situation.at(justBefore(DEADLINE), opened(), BEN_DECLINED)),
          Map.entry("over, silent", Situation.at(DEADLINE, opened())),
          Map.entry("over, answered", Situation.at(DEADLINE, ANNA_SUBMITTED)),
          Map.entry("completed", closed(justBefore(END))),
          Map.entry("cancelled", cancelled(justBefore(END))),
          Map.entry("retention over", closed(END)),
          Map.entry("purging", closed(justBefore(END.plus(PURGE_TIMEOUT)), new PurgeBegan(END))),
          Map.entry("purge lost", closed(END.plus(PURGE_TIMEOUT), new PurgeBegan(END))),
          Map.entry("purged", closed(END, new PurgeBegan(END), new CheckPurged(END))));

  private static Event opened() {
    return new ReferenceOpened(ANNA, TUESDAY);
  }

  private static Situation closed(Instant now, Event... further) {
    var before = Stream.of(ANNA_SUBMITTED, BEN_DECLINED, COMPLETED);
    return Situation.at(now, Stream.concat(before, Stream.of(further)).toArray(Event[]::new));
  }

  private static Situation cancelled(Instant now) {
    return Situation.at(
        now,
        new ReferenceWithdrawn(ANNA, TUESDAY),
        new ReferenceWithdrawn(BEN, TUESDAY),
        new CheckCancelled(TUESDAY));
  }

  private static List<Command> commandsAt(Instant now) {
    return Stream.<Command>concat(
            ReferenceDeciderTest.commandsAt(now).stream(),
            Stream.of(
                new Command.ReadReport("key_sample", now),
                new Command.Cancel(now),
                new Command.EnforceDeadline(now),
                new Command.BeginPurge(now),
                new Command.CompletePurge(now)))
        .toList();
  }

  static List<Cell> cells() {
    return Stream.concat(OPEN.cells().stream(), CLOSED.cells().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    assertThat(DecisionTable.format(decision(cell))).isEqualTo(cell.outcome());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void eventsHaveTheTimeOfTheCommand(Cell cell) {
    if (decision(cell) instanceof Decision.Accepted(var events)) {
      var now = situation(cell.column()).now();
      assertThat(events).allSatisfy(event -> assertThat(event.at()).isEqualTo(now));
    }
  }

  @Test
  void everyCommandIsInBothTables() {
    var commands = SealedTypes.leaves(Command.class);
    assertThat(commands(OPEN)).containsExactlyInAnyOrderElementsOf(commands);
    assertThat(commands(CLOSED)).containsExactlyInAnyOrderElementsOf(commands);
  }

  @Test
  void everyStateIsInATable() {
    assertThat(cells().stream().map(Cell::column).collect(Collectors.toSet()))
        .isEqualTo(SITUATIONS.keySet());
    assertThat(SITUATIONS.values().stream().<Class<?>>map(each -> each.check().getClass()))
        .containsAll(SealedTypes.leaves(Check.class));
  }

  private static Stream<Class<?>> commands(DecisionTable table) {
    return table.rows().stream().map(name -> command(name, MONDAY).getClass());
  }

  private static Decision decision(Cell cell) {
    var situation = situation(cell.column());
    return CheckDecider.decide(situation.check(), command(cell.row(), situation.now()));
  }

  private static Situation situation(String name) {
    return Objects.requireNonNull(SITUATIONS.get(name), name);
  }

  private static Command command(String name, Instant now) {
    return commandsAt(now).stream()
        .filter(command -> command.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
