package refcheck.domain.flow;

import java.time.Instant;

/** The state of a flow: which stage of its plan a case is in, counted from 0. */
public sealed interface Flow {

  /** The deadline of the stage; of a settled flow, the deadline of its last stage. */
  Instant respondBy();

  /** A stage is ahead or under way. */
  sealed interface Open extends Flow {}

  /** The stage begins later. Its people are not asked yet. */
  record Scheduled(int stage, Instant begins, Instant respondBy) implements Open {}

  /** The people of the stage are asked and may answer. */
  record Asking(int stage, Instant respondBy) implements Open {}

  /** The deadline has passed, and the open tasks of the stage expire. Lasts within one commit. */
  record Overdue(int stage, Instant respondBy) implements Flow {}

  /** The tenant has cancelled, and all open tasks are withdrawn. Lasts within one commit. */
  record Cancelling(Instant respondBy) implements Flow {}

  /** The case has ended. The report can be read until the retention ends. */
  record Settled(Conclusion conclusion, Instant at, Instant respondBy) implements Flow {}

  /**
   * The state after this event.
   *
   * @throws IllegalStateException if the event cannot happen in this state
   */
  default Flow after(FlowEvent event) {
    return switch (event) {
      case FlowEvent.StageScheduled(var stage, var begins, var respondBy, _)
          when this instanceof Asking || this instanceof Overdue ->
          new Scheduled(stage, begins, respondBy);
      case FlowEvent.StageBegan(var stage, var respondBy, _)
          when !(this instanceof Settled || this instanceof Cancelling) ->
          new Asking(stage, respondBy);
      case FlowEvent.DeadlinePassed(var stage, _) when this instanceof Asking ->
          new Overdue(stage, respondBy());
      case FlowEvent.CancelRequested _ when !(this instanceof Settled) ->
          new Cancelling(respondBy());
      case FlowEvent.Settled(var conclusion, var at)
          when !(this instanceof Settled || this instanceof Scheduled) ->
          new Settled(conclusion, at, respondBy());
      case FlowEvent.StageScheduled _,
          FlowEvent.StageBegan _,
          FlowEvent.DeadlinePassed _,
          FlowEvent.CancelRequested _,
          FlowEvent.Settled _ ->
          throw new IllegalStateException(
              event.getClass().getSimpleName() + " after " + getClass().getSimpleName());
    };
  }
}
