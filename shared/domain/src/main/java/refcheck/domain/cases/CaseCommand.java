package refcheck.domain.cases;

import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskId;

/** A request to change a case: a command to one of its machines, or the end of a delivery. */
public sealed interface CaseCommand {

  /** A command to one task. */
  record ToTask(TaskId task, TaskCommand command) implements CaseCommand {}

  /** A command to the flow. */
  record ToFlow(FlowCommand command) implements CaseCommand {}

  /** A command to the retention. */
  record ToRetention(RetentionCommand command) implements CaseCommand {}

  /** A delivery has ended. {@link Reactions} say what this means for the case. */
  record DeliveryEnded(DeliveryId delivery, Delivery.Final result) implements CaseCommand {}
}
