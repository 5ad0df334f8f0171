package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TERMS;
import static refcheck.store.Samples.TUESDAY;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;
import refcheck.testing.SealedTypes;

/** Every event that is mapped to a row is mapped back unchanged. */
class EventRowMapperTest {
  private static final CaseKey KEY = Samples.key();

  static List<CaseEvent> events() {
    return Stream.of(
            Stream.of(
                new CaseEvent.Created(TERMS, List.of(BEN.person(), ANNA.person())),
                new CaseEvent.ReportRead("key_sample", MONDAY)),
            ofTasks().map(event -> new CaseEvent.OfTask(ANNA, event)),
            ofFlows().map(CaseEvent.OfFlow::new),
            ofRetentions().map(CaseEvent.OfRetention::new))
        .<CaseEvent>flatMap(each -> each)
        .toList();
  }

  private static Stream<TaskEvent> ofTasks() {
    return Stream.concat(
        Stream.of(
            new TaskEvent.Invited(MONDAY),
            new TaskEvent.Opened(MONDAY),
            new TaskEvent.Drafted(MONDAY),
            new TaskEvent.Submitted(MONDAY),
            new TaskEvent.Bounced(MONDAY),
            new TaskEvent.Expired(MONDAY),
            new TaskEvent.Retracted(MONDAY),
            new TaskEvent.Withdrawn(MONDAY)),
        Arrays.stream(DeclineReason.values())
            .map(reason -> new TaskEvent.Declined(reason, MONDAY)));
  }

  private static Stream<FlowEvent> ofFlows() {
    return Stream.of(
        new FlowEvent.StageScheduled(1, MONDAY, TUESDAY, MONDAY),
        new FlowEvent.StageBegan(1, TUESDAY, MONDAY),
        new FlowEvent.DeadlinePassed(0, MONDAY),
        new FlowEvent.CancelRequested(MONDAY),
        new FlowEvent.Settled(Conclusion.COMPLETED, MONDAY),
        new FlowEvent.Settled(Conclusion.EXPIRED, MONDAY),
        new FlowEvent.Settled(Conclusion.CANCELLED, MONDAY));
  }

  private static Stream<RetentionEvent> ofRetentions() {
    return Stream.of(
        new RetentionEvent.Started(TUESDAY, MONDAY),
        new RetentionEvent.PurgeBegan(MONDAY),
        new RetentionEvent.Purged(MONDAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventsAreReadBack(CaseEvent event) {
    assertThat(EventRowMapper.events(EventRowMapper.row(KEY, 12, List.of(event))))
        .containsExactly(event);
  }

  @Test
  void eventsOfOneCommitAreReadBackInOrder() {
    var row = EventRowMapper.row(KEY, 12, events());
    assertThat(EventRowMapper.events(row)).isEqualTo(events());
    assertThat(row.text("sk")).isEqualTo("EVENT#000012");
  }

  /** The filter of the stream selects rows by this attribute. */
  @ParameterizedTest
  @MethodSource("events")
  void onlyTheBeginningOfAPurgeIsMarked(CaseEvent event) {
    var isPurge = event instanceof CaseEvent.OfRetention(RetentionEvent.PurgeBegan _);
    var row = EventRowMapper.row(KEY, 12, List.of(event));
    assertThat(row.flag("purge_began")).isEqualTo(isPurge);
    assertThat(row.attributes().containsKey("purge_began")).isEqualTo(isPurge);
  }

  @Test
  void everyKindIsTested() {
    assertKinds(TaskEvent.class, ofTasks());
    assertKinds(FlowEvent.class, ofFlows());
    assertKinds(RetentionEvent.class, ofRetentions());
  }

  private static void assertKinds(Class<?> type, Stream<?> samples) {
    assertThat(samples.<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(type));
  }
}
