package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.purged;
import static refcheck.domain.Samples.settled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.domain.SealedTypes;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;

class EventTypeTest {
  /** Rows use these names forever. A change here needs a migration. */
  private static final Map<CaseEvent, String> NAMES =
      Map.ofEntries(
          Map.entry(created(ANNA), "case.created"),
          Map.entry(new CaseEvent.ReportRead("key_sample", MONDAY), "report.read"),
          Map.entry(event(ANNA, new TaskEvent.Invited(MONDAY)), "task.invited"),
          Map.entry(event(ANNA, new TaskEvent.Opened(MONDAY)), "task.opened"),
          Map.entry(event(ANNA, new TaskEvent.Drafted(MONDAY)), "task.draft_saved"),
          Map.entry(event(ANNA, new TaskEvent.Submitted(MONDAY)), "task.submitted"),
          Map.entry(
              event(ANNA, new TaskEvent.Declined(DeclineReason.NOT_ME, MONDAY)), "task.declined"),
          Map.entry(event(ANNA, new TaskEvent.Bounced(MONDAY)), "task.bounced"),
          Map.entry(event(ANNA, new TaskEvent.Expired(MONDAY)), "task.expired"),
          Map.entry(event(ANNA, new TaskEvent.Retracted(MONDAY)), "task.retracted"),
          Map.entry(event(ANNA, new TaskEvent.Withdrawn(MONDAY)), "task.withdrawn"),
          Map.entry(
              event(new FlowEvent.StageScheduled(1, MONDAY, MONDAY, MONDAY)),
              "flow.stage_scheduled"),
          Map.entry(event(new FlowEvent.StageBegan(1, MONDAY, MONDAY)), "flow.stage_began"),
          Map.entry(event(new FlowEvent.DeadlinePassed(0, MONDAY)), "flow.deadline_passed"),
          Map.entry(event(new FlowEvent.CancelRequested(MONDAY)), "flow.cancel_requested"),
          Map.entry(settled(Conclusion.COMPLETED, MONDAY), "flow.completed"),
          Map.entry(settled(Conclusion.EXPIRED, MONDAY), "flow.expired"),
          Map.entry(settled(Conclusion.CANCELLED, MONDAY), "flow.cancelled"),
          Map.entry(kept(MONDAY, MONDAY), "retention.started"),
          Map.entry(purgeBegan(MONDAY), "retention.purge_began"),
          Map.entry(purged(MONDAY), "retention.purged"));

  @Test
  void namesDoNotChange() {
    assertThat(NAMES).allSatisfy((event, name) -> assertThat(EventType.of(event)).isEqualTo(name));
  }

  @Test
  void everyEventHasAName() {
    var all = new ArrayList<Class<?>>(List.of(CaseEvent.Created.class, CaseEvent.ReportRead.class));
    Stream.of(TaskEvent.class, FlowEvent.class, RetentionEvent.class)
        .forEach(type -> all.addAll(SealedTypes.leaves(type)));
    assertThat(NAMES.keySet().stream().<Class<?>>map(EventTypeTest::inner).distinct())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private static Class<?> inner(CaseEvent event) {
    return switch (event) {
      case CaseEvent.OfTask(_, var ofTask) -> ofTask.getClass();
      case CaseEvent.OfFlow(var ofFlow) -> ofFlow.getClass();
      case CaseEvent.OfRetention(var ofRetention) -> ofRetention.getClass();
      case CaseEvent.Created _, CaseEvent.ReportRead _ -> event.getClass();
    };
  }
}
