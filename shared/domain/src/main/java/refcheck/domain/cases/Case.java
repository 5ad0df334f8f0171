package refcheck.domain.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.flow.Stage;
import refcheck.domain.retention.Retention;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskDecider;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/**
 * The state of a case, without personal data. Derived from the events of the case.
 *
 * @param terms the terms agreed at creation
 * @param flow the stage of the plan
 * @param tasks the tasks of all stages, in the order of their naming
 * @param retention how long the personal data is kept
 */
public record Case(Terms terms, Flow flow, SequencedMap<TaskId, Task> tasks, Retention retention) {
  public Case {
    tasks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tasks));
  }

  /** The command that time alone will require, and when. */
  public record Due(Instant at, CaseCommand command) {}

  /** The next command of time; empty if none will come. */
  public Optional<Due> due() {
    return switch (flow) {
      case Flow.Scheduled(_, var begins, _) -> due(begins, new FlowCommand.BeginStage());
      case Flow.Asking(_, var respondBy) -> due(respondBy, new FlowCommand.EnforceDeadline());
      case Flow.Overdue _, Flow.Cancelling _, Flow.Settled _ ->
          retention
              .dueAt()
              .map(at ->
                  new Due(at, new CaseCommand.ToRetention(new RetentionCommand.BeginPurge())));
    };
  }

  private static Optional<Due> due(Instant at, FlowCommand command) {
    return Optional.of(new Due(at, new CaseCommand.ToFlow(command)));
  }

  /** Whether the person's link shows a page: the form, or the result of the person's reply. */
  public boolean isOpenTo(TaskId id, Instant now) {
    var task = tasks.get(id);
    return retention instanceof Retention.Kept
        && (task instanceof Task.EndedByHolder
            || (task instanceof Task.Outstanding && isAsked(id) && now.isBefore(flow.respondBy())));
  }

  /** The tasks of this kind, in the order of their naming. */
  public SequencedMap<TaskId, Task> tasks(TaskKind kind) {
    SequencedMap<TaskId, Task> found = new LinkedHashMap<>(tasks);
    found.keySet().removeIf(id -> !id.kind().equals(kind));
    return found;
  }

  /** Whether at least one task is answered. */
  public boolean hasAnswers() {
    return tasks.values().stream().anyMatch(Task.Submitted.class::isInstance);
  }

  /** Whether at least one task is outstanding. */
  public boolean isWaiting() {
    return tasks.values().stream().anyMatch(Task.Outstanding.class::isInstance);
  }

  /** Whether the task is the only one that its stage waits for, and the stage is the last one. */
  public boolean isLastAwaited(TaskId id) {
    return outstanding().allMatch(id::equals);
  }

  /** Whether the case has ended. */
  public boolean isSettled() {
    return flow instanceof Flow.Settled;
  }

  /** The outstanding tasks of all stages. */
  Stream<TaskId> outstanding() {
    return tasks.entrySet().stream()
        .filter(each -> each.getValue() instanceof Task.Outstanding)
        .map(each -> each.getKey());
  }

  /** Whether the stage that asks for the task is under way. */
  boolean isAsked(TaskId id) {
    var stage = stage();
    return stage != null && stage.has(id);
  }

  /** The stage that is under way, if any. */
  @Nullable Stage stage() {
    return switch (flow) {
      case Flow.Asking(var stage, _) -> terms.plan().stages().get(stage);
      case Flow.Overdue(var stage, _) -> terms.plan().stages().get(stage);
      case Flow.Scheduled _, Flow.Cancelling _, Flow.Settled _ -> null;
    };
  }

  TaskDecider.Stand stand(TaskId id) {
    return new TaskDecider.Stand(isAsked(id), isSettled(), flow.respondBy());
  }

  /** The same case with this task in another state. */
  Case with(TaskId id, Task task) {
    SequencedMap<TaskId, Task> changed = new LinkedHashMap<>(tasks);
    changed.put(id, task);
    return new Case(terms, flow, changed, retention);
  }
}
