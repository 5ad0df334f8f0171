package refcheck.emulator.pollers;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.template.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Waits until the stack is idle: no function runs, streams are drained, and queues with a consumer
 * are empty.
 */
public final class IdleWaiter {
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final ActivityCounter activity;
  private final List<StreamPoller> streams;
  private final List<Queue> queues;
  private final SqsClient sqs;

  IdleWaiter(
      ActivityCounter activity, List<StreamPoller> streams, List<Queue> queues, SqsClient sqs) {
    this.activity = activity;
    this.streams = streams;
    this.queues = queues;
    this.sqs = sqs;
  }

  /**
   * Waits at most {@code limit}.
   *
   * @throws IllegalStateException with the remaining activity, if the limit has passed
   */
  public void await(Duration limit) throws InterruptedException {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!isIdle(deadline)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("not idle after " + limit + ": " + remainingActivity());
      }
      Thread.sleep(BETWEEN_CHECKS);
    }
  }

  /**
   * Checks streams before queues, because stream records produce queue messages. The result is
   * false if an invocation began during the check.
   */
  private boolean isIdle(long deadline) throws InterruptedException {
    var begunBefore = activity.begun();
    var since = System.nanoTime();
    return activity.none()
        && holdsBefore(
            deadline, () -> streams.stream().allMatch(stream -> stream.drainedSince(since)))
        && queues.stream().allMatch(queue -> waiting(queue) == 0)
        && activity.none()
        && activity.begun() == begunBefore;
  }

  private static boolean holdsBefore(long deadline, BooleanSupplier condition)
      throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(BETWEEN_CHECKS);
    }
    return true;
  }

  private int waiting(Queue queue) {
    var counts =
        sqs.getQueueAttributes(request -> request.queueUrl(queue.url()).attributeNames(COUNTS))
            .attributes();
    return COUNTS.stream()
        .mapToInt(count -> Integer.parseInt(counts.getOrDefault(count, "0")))
        .sum();
  }

  private String remainingActivity() {
    var full = queues.stream().filter(queue -> waiting(queue) > 0).map(Queue::name).toList();
    return "functions running: %s, streams busy: %s, queues with messages: %s"
        .formatted(!activity.none(), streams.stream().anyMatch(stream -> !stream.isIdle()), full);
  }
}
