package refcheck.domain.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import refcheck.domain.cases.CaseCommand.ToFlow;
import refcheck.domain.cases.CaseCommand.ToRetention;
import refcheck.domain.cases.CaseCommand.ToTask;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowCommand.Advance;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionCommand.Start;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** What the event of one machine asks of the others, in the same commit. */
final class Reactions {
  private Reactions() {}

  /** The commands that follow from an event; {@code now} is the state with this event. */
  static List<CaseCommand> to(CaseEvent event, Case now) {
    return switch (event) {
      case OfTask(_, TaskEvent.Ending _) -> advance(now);
      case OfTask(_, TaskEvent.Invited _) -> List.of();
      case OfTask(_, TaskEvent.Opened _) -> List.of();
      case OfTask(_, TaskEvent.Drafted _) -> List.of();
      case OfFlow(FlowEvent.DeadlinePassed _) ->
          toTasks(now.outstanding().filter(now::isAsked), new TaskCommand.Expire(), now);
      case OfFlow(FlowEvent.CancelRequested _) ->
          toTasks(now.outstanding(), new TaskCommand.Withdraw(), now);
      case OfFlow(FlowEvent.Settled(_, var at)) -> startRetention(now, at);
      case OfFlow(FlowEvent.StageScheduled _) -> List.of();
      case OfFlow(FlowEvent.StageBegan _) -> advance(now);
      case OfRetention _, CaseEvent.Created _, CaseEvent.ReportRead _ -> List.of();
    };
  }

  /** What the end of a delivery means for the task that it is about. */
  static Optional<TaskCommand> to(EmailKind kind, Delivery.Final result) {
    return switch (kind) {
      case INVITATION ->
          Optional.of(
              switch (result) {
                case Delivery.Sent _ -> new TaskCommand.RecordInvitationSent();
                case Delivery.Failed _ -> new TaskCommand.RecordBounce();
              });
      case RECEIPT, THANKS -> Optional.empty();
    };
  }

  /** The stage is over when none of its tasks is outstanding; a cancelled case, when none is. */
  private static List<CaseCommand> advance(Case now) {
    var awaited =
        switch (now.flow()) {
          case Flow.Asking _, Flow.Overdue _ -> now.outstanding().filter(now::isAsked);
          case Flow.Cancelling _ -> now.outstanding();
          case Flow.Scheduled _, Flow.Settled _ -> null;
        };
    return awaited == null || awaited.findAny().isPresent()
        ? List.of()
        : List.of(new ToFlow(new Advance(now.hasAnswers())));
  }

  private static List<CaseCommand> toTasks(Stream<TaskId> tasks, TaskCommand command, Case now) {
    var commands = tasks.<CaseCommand>map(task -> new ToTask(task, command)).toList();
    return commands.isEmpty() ? advance(now) : commands;
  }

  /** Settling the case late, after the deadline, does not prolong the retention. */
  private static List<CaseCommand> startRetention(Case now, Instant settledAt) {
    var respondBy = now.flow().respondBy();
    var from = settledAt.isBefore(respondBy) ? settledAt : respondBy;
    return List.of(new ToRetention(new Start(from.plus(now.terms().retention()))));
  }
}
