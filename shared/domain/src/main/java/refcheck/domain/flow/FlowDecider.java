package refcheck.domain.flow;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import refcheck.domain.Decision;
import refcheck.domain.RejectionReason;
import refcheck.domain.flow.Flow.Asking;
import refcheck.domain.flow.Flow.Cancelling;
import refcheck.domain.flow.Flow.Overdue;
import refcheck.domain.flow.Flow.Scheduled;
import refcheck.domain.flow.Flow.Settled;
import refcheck.domain.flow.FlowCommand.Advance;
import refcheck.domain.flow.FlowCommand.BeginStage;
import refcheck.domain.flow.FlowCommand.Cancel;
import refcheck.domain.flow.FlowCommand.EnforceDeadline;

/** The state table of a flow: decides every command in every state. */
public final class FlowDecider {
  private FlowDecider() {}

  private record Move(Flow flow, FlowCommand command) {}

  /**
   * Decides what a command does to a flow.
   *
   * @param createdAt when the case was created
   */
  public static Decision<FlowEvent> decide(
      Flow flow, FlowCommand command, Plan plan, Instant createdAt, Instant now) {
    return switch (new Move(flow, command)) {
      case Move(Scheduled(var stage, var begins, var respondBy), BeginStage _) ->
          now.isBefore(begins)
              ? rejected(RejectionReason.NOT_DUE)
              : accepted(new FlowEvent.StageBegan(stage, respondBy, now));
      case Move(Scheduled _, EnforceDeadline _) -> rejected(RejectionReason.NOT_DUE);
      case Move(Scheduled _, Advance _) -> accepted();
      case Move(Scheduled _, Cancel _) -> accepted(new FlowEvent.CancelRequested(now));

      case Move(Asking _, BeginStage _) -> accepted();
      case Move(Asking(var stage, var respondBy), EnforceDeadline _) ->
          now.isBefore(respondBy)
              ? rejected(RejectionReason.NOT_DUE)
              : accepted(new FlowEvent.DeadlinePassed(stage, now));
      case Move(Asking(var stage, _), Advance _) ->
          accepted(next(plan, stage, Conclusion.COMPLETED, createdAt, now));
      case Move(Asking _, Cancel _) -> accepted(new FlowEvent.CancelRequested(now));

      case Move(Overdue _, BeginStage _) -> accepted();
      case Move(Overdue _, EnforceDeadline _) -> accepted();
      case Move(Overdue(var stage, _), Advance(var isAnswered)) ->
          accepted(
              next(
                  plan,
                  stage,
                  isAnswered ? Conclusion.COMPLETED : Conclusion.EXPIRED,
                  createdAt,
                  now));
      case Move(Overdue _, Cancel _) -> accepted(new FlowEvent.CancelRequested(now));

      case Move(Cancelling _, BeginStage _) -> accepted();
      case Move(Cancelling _, EnforceDeadline _) -> accepted();
      case Move(Cancelling _, Advance _) ->
          accepted(new FlowEvent.Settled(Conclusion.CANCELLED, now));
      case Move(Cancelling _, Cancel _) -> accepted();

      case Move(Settled _, BeginStage _) -> accepted();
      case Move(Settled _, EnforceDeadline _) -> accepted();
      case Move(Settled _, Advance _) -> accepted();
      case Move(Settled settled, Cancel _) ->
          settled.conclusion() == Conclusion.CANCELLED
              ? accepted()
              : rejected(RejectionReason.CHECK_SETTLED);
    };
  }

  private static FlowEvent next(
      Plan plan, int stage, Conclusion conclusion, Instant createdAt, Instant now) {
    if (plan.isLast(stage)) {
      return new FlowEvent.Settled(conclusion, now);
    }
    return switch (plan.stage(stage + 1, createdAt, now)) {
      case Scheduled(var next, var begins, var respondBy) ->
          new FlowEvent.StageScheduled(next, begins, respondBy, now);
      case Asking(var next, var respondBy) -> new FlowEvent.StageBegan(next, respondBy, now);
    };
  }
}
