package refcheck.domain.cases;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.Decision;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Decision.Rejected;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.CaseCommand.DeliveryEnded;
import refcheck.domain.cases.CaseCommand.ToFlow;
import refcheck.domain.cases.CaseCommand.ToRetention;
import refcheck.domain.cases.CaseCommand.ToTask;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.flow.FlowDecider;
import refcheck.domain.retention.Retention;
import refcheck.domain.retention.Retention.Gone;
import refcheck.domain.retention.Retention.Kept;
import refcheck.domain.retention.RetentionDecider;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskDecider;
import refcheck.domain.task.TaskId;

/** The state table of a case: hands each command to its machine, then lets the machines react. */
public final class CaseDecider {
  private CaseDecider() {}

  private record Move(Retention retention, CaseCommand command) {}

  /**
   * Decides what a command does to a case. Pure: the same arguments give the same decision. The
   * events include those of all {@link Reactions}.
   */
  public static Decision<CaseEvent> decide(Case before, CaseCommand command, Instant now) {
    return switch (one(before, command, now)) {
      case Rejected<CaseEvent>(var rule) -> rejected(rule);
      case Accepted<CaseEvent>(var events) -> new Accepted<>(withReactions(before, events, now));
    };
  }

  private static Decision<CaseEvent> one(Case before, CaseCommand command, Instant now) {
    return switch (new Move(before.retention(), command)) {
      case Move(Kept _, ToTask(var id, var toTask)) -> task(before, id, toTask, now);
      case Move(Kept _, ToFlow(var toFlow)) -> flow(before, toFlow, now);
      case Move(_, ToRetention(var toRetention)) ->
          wrap(
              RetentionDecider.decide(before.retention(), toRetention, now),
              CaseEvent.OfRetention::new);
      case Move(Kept _, DeliveryEnded(var id, var result)) ->
          task(before, id.task(), Reactions.to(id.kind(), result), now);
      case Move(Gone _, ToTask _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Gone _, ToFlow(FlowCommand.Cancel())) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Gone _, ToFlow _) -> accepted();
      case Move(Gone _, DeliveryEnded _) -> accepted();
    };
  }

  private static Decision<CaseEvent> task(
      Case before, TaskId id, Optional<TaskCommand> command, Instant now) {
    return command.map(each -> task(before, id, each, now)).orElseGet(Decision::accepted);
  }

  private static Decision<CaseEvent> task(
      Case before, TaskId id, TaskCommand command, Instant now) {
    var task = before.tasks().get(id);
    return task == null
        ? rejected(RejectionReason.UNKNOWN_REFEREE)
        : wrap(
            TaskDecider.decide(task, command, before.stand(id), now),
            event -> new CaseEvent.OfTask(id, event));
  }

  private static Decision<CaseEvent> flow(Case before, FlowCommand command, Instant now) {
    var terms = before.terms();
    return wrap(
        FlowDecider.decide(before.flow(), command, terms.plan(), terms.createdAt(), now),
        CaseEvent.OfFlow::new);
  }

  private static <E> Decision<CaseEvent> wrap(Decision<E> decision, Function<E, CaseEvent> event) {
    return switch (decision) {
      case Rejected<E>(var rule) -> rejected(rule);
      case Accepted<E>(var events) -> new Accepted<>(events.stream().map(event).toList());
    };
  }

  /** The events, and all that follow from them, in order. */
  private static List<CaseEvent> withReactions(Case before, List<CaseEvent> first, Instant now) {
    var all = new ArrayList<CaseEvent>(first);
    var open = new ArrayDeque<CaseEvent>(first);
    var state = CaseEvolver.after(before, first);
    while (!open.isEmpty()) {
      for (var command : Reactions.to(open.removeFirst(), state)) {
        if (!(one(state, command, now) instanceof Accepted<CaseEvent>(var events))) {
          throw new IllegalStateException("a reaction was rejected: " + command);
        }
        state = CaseEvolver.after(state, events);
        all.addAll(events);
        open.addAll(events);
      }
    }
    return all;
  }

  /** Why the report cannot be read now; empty if it can. Reading changes no state. */
  public static Optional<RejectionReason> whyUnreadable(Case state) {
    if (state.retention() instanceof Gone) {
      return Optional.of(RejectionReason.CHECK_PURGED);
    }
    return state.flow() instanceof Flow.Settled || state.hasAnswers()
        ? Optional.empty()
        : Optional.of(RejectionReason.NOTHING_IN_YET);
  }
}
