package refcheck.emulator.deploy;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.emulator.template.Queue;
import refcheck.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Creates SQS queues. Queues without a redrive policy come first, because they are the dead-letter
 * queues of the others.
 */
final class SqsResources {
  private final SqsClient sqs;

  SqsResources(SqsClient sqs) {
    this.sqs = sqs;
  }

  void ensure(List<Queue> queues) {
    queues.stream()
        .sorted(Comparator.comparing(queue -> queue.redrive().isPresent()))
        .forEach(queue -> ensure(queue, queues));
  }

  private void ensure(Queue queue, List<Queue> all) {
    var attributes = attributes(queue, all);
    existing(queue)
        .ifPresentOrElse(
            url -> sqs.setQueueAttributes(request -> request.queueUrl(url).attributes(attributes)),
            () ->
                sqs.createQueue(request -> request.queueName(queue.name()).attributes(attributes)));
  }

  private Optional<String> existing(Queue queue) {
    try {
      return Optional.of(sqs.getQueueUrl(request -> request.queueName(queue.name())).queueUrl());
    } catch (QueueDoesNotExistException _) {
      return Optional.empty();
    }
  }

  private Map<QueueAttributeName, String> attributes(Queue queue, List<Queue> all) {
    var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibility()));
    attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(queue.retention()));
    attributes.put(QueueAttributeName.DELAY_SECONDS, seconds(queue.delay()));
    queue
        .redrive()
        .ifPresent(
            redrive -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(redrive, all)));
    return attributes;
  }

  /** Looks up the ARN of the dead-letter queue, because emulators of SQS assign their own ARNs. */
  private String policy(Queue.Redrive redrive, List<Queue> all) {
    var target =
        all.stream()
            .filter(queue -> queue.arn().equals(redrive.deadLetterArn()))
            .findAny()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "not a queue of this template: " + redrive.deadLetterArn()));
    var arn =
        sqs.getQueueAttributes(request ->
                request.queueUrl(target.url()).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .getOrDefault(QueueAttributeName.QUEUE_ARN, target.arn());
    return Json.text(
        Json.object("deadLetterTargetArn", arn, "maxReceiveCount", redrive.maxReceiveCount()));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
