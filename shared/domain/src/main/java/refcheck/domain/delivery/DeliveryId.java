package refcheck.domain.delivery;

import refcheck.domain.task.TaskId;

/** Identifies a delivery within its case: its channel, the task that it is about, and its kind. */
public record DeliveryId(Channel channel, TaskId task, EmailKind kind) {
  /** An email of this kind to the person of the task. */
  public static DeliveryId email(TaskId task, EmailKind kind) {
    return new DeliveryId(Channel.EMAIL, task, kind);
  }
}
