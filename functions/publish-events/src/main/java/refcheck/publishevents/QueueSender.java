package refcheck.publishevents;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import refcheck.edge.PurgeCheckMessage;
import refcheck.edge.SendEmailMessage;
import refcheck.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues of the functions that act. */
@Singleton
class QueueSender {
  private final SqsClient sqs;
  private final String letters;
  private final String purges;

  QueueSender(
      SqsClient sqs,
      @Value("${letters.queue.url}") String letters,
      @Value("${purges.queue.url}") String purges) {
    this.sqs = sqs;
    this.letters = letters;
    this.purges = purges;
  }

  void send(SendEmailMessage message, Duration delay) {
    sqs.sendMessage(request ->
        request
            .queueUrl(letters)
            .messageBody(Json.text(message.json()))
            .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  void send(PurgeCheckMessage message) {
    sqs.sendMessage(request -> request.queueUrl(purges).messageBody(Json.text(message.json())));
  }
}
