package refcheck.emulator.template;

import java.time.Duration;
import java.util.Optional;

/** An SQS queue. */
public record Queue(
    String logicalId,
    String name,
    String arn,
    String url,
    Duration visibility,
    Duration retention,
    Duration delay,
    Optional<Redrive> redrive) {

  /** The dead-letter queue for messages that were received {@code maxReceiveCount} times. */
  public record Redrive(String deadLetterArn, int maxReceiveCount) {}
}
