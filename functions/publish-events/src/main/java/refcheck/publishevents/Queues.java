package refcheck.publishevents;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import refcheck.edge.LetterMessage;
import refcheck.edge.PurgeMessage;
import refcheck.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues of the functions that act. */
@Singleton
class Queues {
  private final SqsClient sqs;
  private final String letters;
  private final String purges;

  Queues(
      SqsClient sqs,
      @Value("${letters.queue.url}") String letters,
      @Value("${purges.queue.url}") String purges) {
    this.sqs = sqs;
    this.letters = letters;
    this.purges = purges;
  }

  void send(LetterMessage message, Duration delay) {
    sqs.sendMessage(request ->
        request
            .queueUrl(letters)
            .messageBody(Json.text(message.json()))
            .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  void send(PurgeMessage message) {
    sqs.sendMessage(request -> request.queueUrl(purges).messageBody(Json.text(message.json())));
  }
}
