package refcheck.store;

import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;

/** Every state of the machines of a case. */
final class SampleStates {
  static final Retention KEPT = new Retention.Kept(Optional.of(TUESDAY));
  static final Flow ASKING = new Flow.Asking(0, TUESDAY);

  private SampleStates() {}

  static List<Task> tasks() {
    return List.of(
        new Task.Nominated(MONDAY),
        new Task.Invited(MONDAY),
        new Task.Opened(MONDAY),
        new Task.Drafted(MONDAY, TUESDAY),
        new Task.Submitted(MONDAY),
        new Task.Declined(DeclineReason.NOT_ME, MONDAY),
        new Task.Bounced(MONDAY),
        new Task.Expired(MONDAY),
        new Task.Retracted(MONDAY),
        new Task.Withdrawn(MONDAY.plusNanos(1_000_000)));
  }

  static List<Flow> flows() {
    return List.of(
        new Flow.Scheduled(1, MONDAY, TUESDAY),
        ASKING,
        new Flow.Settled(Conclusion.COMPLETED, MONDAY, TUESDAY),
        new Flow.Settled(Conclusion.EXPIRED, MONDAY, TUESDAY),
        new Flow.Settled(Conclusion.CANCELLED, MONDAY, TUESDAY));
  }

  static List<Retention> retentions() {
    return List.of(
        Retention.begin(),
        KEPT,
        new Retention.Purging(Optional.of(MONDAY), TUESDAY),
        new Retention.Purged(Optional.of(MONDAY), TUESDAY));
  }

  static SequencedMap<TaskId, Task> someTasks() {
    SequencedMap<TaskId, Task> tasks = new LinkedHashMap<>();
    tasks.put(ANNA, new Task.Nominated(MONDAY));
    return tasks;
  }
}
