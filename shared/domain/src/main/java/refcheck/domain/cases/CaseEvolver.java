package refcheck.domain.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.cases.CaseEvent.ReportRead;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** Applies events to the state of a case: the state is a fold over the history of the case. */
public final class CaseEvolver {
  private CaseEvolver() {}

  /** Returns the state of a new case. */
  public static Case begin(Created created) {
    SequencedMap<TaskId, Task> tasks = new LinkedHashMap<>();
    var plan = created.terms().plan();
    plan.tasks(created.people()).forEach(id -> tasks.put(id, new Task.Nominated(created.at())));
    return new Case(created.terms(), plan.begin(created.at()), tasks, Retention.begin());
  }

  /**
   * Rebuilds a case from all of its events. The first event must be {@link Created}.
   *
   * @throws IllegalStateException if the events are not the history of one case
   */
  public static Case fold(List<CaseEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Created created)) {
      throw new IllegalStateException("a history must begin with Created");
    }
    return after(begin(created), events.subList(1, events.size()));
  }

  /** Applies further events to a case. */
  public static Case after(Case before, List<CaseEvent> events) {
    var now = before;
    for (var event : events) {
      now = after(now, event);
    }
    return now;
  }

  private static Case after(Case before, CaseEvent event) {
    return switch (event) {
      case OfTask(var id, var ofTask) -> after(before, id, ofTask);
      case OfFlow(var ofFlow) ->
          new Case(before.terms(), before.flow().after(ofFlow), before.tasks(), before.retention());
      case OfRetention(var ofRetention) ->
          new Case(
              before.terms(), before.flow(), before.tasks(), before.retention().after(ofRetention));
      case ReportRead _ -> before;
      case Created _ -> throw new IllegalStateException("a case is created once");
    };
  }

  private static Case after(Case before, TaskId id, TaskEvent event) {
    var task = before.tasks().get(id);
    if (before.isSettled()) {
      throw new IllegalStateException("an event of a task after the case has ended");
    }
    if (task == null) {
      throw new IllegalStateException("the event names a task that the case does not have");
    }
    return before.with(id, task.after(event));
  }
}
