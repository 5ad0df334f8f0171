package refcheck.domain.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/** The stages of a case, in their order. Fixed when the case is created. */
public record Plan(List<Stage> stages) {
  /** Rejects plans without a stage, and plans with two stages of one kind of task. */
  public Plan {
    stages = List.copyOf(stages);
    if (stages.isEmpty()
        || stages.stream().map(each -> each.rules().kind()).distinct().count() != stages.size()) {
      throw new IllegalArgumentException("a plan has stages, each with its own kind of task");
    }
  }

  /** The tasks of these people, in the order of the stages. */
  public List<TaskId> tasks(Collection<PersonId> people) {
    return stages.stream()
        .flatMap(stage ->
            people.stream()
                .filter(stage::isFor)
                .map(person -> new TaskId(person, stage.rules().kind())))
        .toList();
  }

  /**
   * The rules of a kind of task.
   *
   * @throws IllegalArgumentException if the plan has no such kind
   */
  public TaskRules rules(TaskKind kind) {
    return stages.stream()
        .map(Stage::rules)
        .filter(rules -> rules.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the plan has no task of kind " + kind));
  }

  /** The flow of a new case. */
  public Flow begin(Instant createdAt) {
    return stage(0, createdAt, createdAt);
  }

  /** The flow at this stage, counted from 0: asking at once, or scheduled. */
  Flow.Open stage(int stage, Instant createdAt, Instant now) {
    var rules = stages.get(stage).rules();
    var begins = rules.begins(createdAt, now);
    var respondBy = begins.plus(rules.within());
    return begins.isAfter(now)
        ? new Flow.Scheduled(stage, begins, respondBy)
        : new Flow.Asking(stage, respondBy);
  }

  boolean isLast(int stage) {
    return stage == stages.size() - 1;
  }
}
