package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TERMS;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.task.SampleTasks;
import refcheck.domain.task.TaskEvent;

/** The stories of this package test what follows from an event; this tests when nothing does. */
class ReactionsTest {
  private static final Case NEW = CaseEvolver.begin(created(ANNA));
  private static final CaseEvent EXPIRED = event(ANNA, new TaskEvent.Expired(TUESDAY));

  static Stream<CaseEvent> recorded() {
    return Stream.of(created(ANNA), new CaseEvent.ReportRead("key_sample", TUESDAY));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void nothingFollowsFromARecord(CaseEvent event) {
    assertThat(Reactions.to(event, NEW)).isEmpty();
  }

  static Stream<Flow> waiting() {
    return Stream.of(
        new Flow.Scheduled(0, TUESDAY, DEADLINE),
        new Flow.Settled(Conclusion.EXPIRED, MONDAY, DEADLINE));
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void theEndOfATaskMovesNoFlowThatDoesNotAsk(Flow flow) {
    var ended = NEW.with(ANNA, SampleTasks.named("Expired"));
    var waiting = new Case(TERMS, flow, ended.tasks(), ended.retention());
    assertThat(Reactions.to(EXPIRED, waiting)).isEmpty();
  }
}
