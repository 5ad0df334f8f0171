package refcheck.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.justBefore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.DecisionTable;
import refcheck.domain.DecisionTable.Cell;
import refcheck.domain.SealedTypes;

class RetentionDeciderTest {
  private static final DecisionTable TABLE =
      DecisionTable.of(
          """
          command       | running    | kept            | over            | purging | purge lost | purged
          Start         | Started    | -               | -               | -       | -          | -
          BeginPurge    | CHECK_OPEN | NOT_DUE         | PurgeBegan      | -       | PurgeBegan | -
          CompletePurge | CHECK_OPEN | PURGE_NOT_BEGUN | PURGE_NOT_BEGUN | Purged  | Purged     | -\
          """);

  /** A state of the retention, and the time of the next command. */
  private record Situation(Retention retention, Instant now) {}

  private static final Optional<Instant> END = Optional.of(MONDAY);
  private static final Instant LOST = MONDAY.plus(Retention.PURGE_TIMEOUT);

  private static final Map<String, Situation> SITUATIONS =
      Map.of(
          "running", new Situation(Retention.begin(), MONDAY),
          "kept", new Situation(new Retention.Kept(END), justBefore(MONDAY)),
          "over", new Situation(new Retention.Kept(END), MONDAY),
          "purging", new Situation(new Retention.Purging(END, MONDAY), justBefore(LOST)),
          "purge lost", new Situation(new Retention.Purging(END, MONDAY), LOST),
          "purged", new Situation(new Retention.Purged(END, MONDAY), TUESDAY));

  static List<Cell> cells() {
    return TABLE.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void decidesAsTheTableSays(Cell cell) {
    var situation = Objects.requireNonNull(SITUATIONS.get(cell.column()), cell.column());
    var decision =
        RetentionDecider.decide(situation.retention(), command(cell.row()), situation.now());
    assertThat(DecisionTable.format(decision)).isEqualTo(cell.outcome());
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(SITUATIONS.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.columns());
    assertThat(SITUATIONS.values().stream().<Class<?>>map(each -> each.retention().getClass()))
        .containsAll(SealedTypes.leaves(Retention.class));
    assertThat(TABLE.rows().stream().<Class<?>>map(name -> command(name).getClass()))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(RetentionCommand.class));
  }

  @Test
  void isDueAtItsEndThenUntilThePurgeIsDone() {
    assertThat(Retention.begin().dueAt()).isEmpty();
    assertThat(new Retention.Kept(END).dueAt()).isEqualTo(END);
    assertThat(new Retention.Purging(END, MONDAY).dueAt()).contains(LOST);
    assertThat(new Retention.Purged(END, MONDAY).dueAt()).isEmpty();
  }

  @Test
  void rejectsAnotherOrderOfEvents() {
    var running = Retention.begin();
    var kept = running.after(new RetentionEvent.Started(MONDAY, MONDAY));
    rejects(running, new RetentionEvent.PurgeBegan(MONDAY));
    rejects(running, new RetentionEvent.Purged(MONDAY));
    rejects(kept, new RetentionEvent.Started(MONDAY, MONDAY));
    rejects(kept, new RetentionEvent.Purged(MONDAY));
    rejects(new Retention.Purged(END, MONDAY), new RetentionEvent.PurgeBegan(MONDAY));
    rejects(new Retention.Purged(END, MONDAY), new RetentionEvent.Purged(MONDAY));
  }

  private static void rejects(Retention retention, RetentionEvent event) {
    assertThatIllegalStateException().isThrownBy(() -> retention.after(event));
  }

  private static RetentionCommand command(String name) {
    return switch (name) {
      case "Start" -> new RetentionCommand.Start(MONDAY);
      case "BeginPurge" -> new RetentionCommand.BeginPurge();
      default -> new RetentionCommand.CompletePurge();
    };
  }
}
