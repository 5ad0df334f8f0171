package refcheck.publishevents;

import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import refcheck.edge.LetterMessage;
import refcheck.edge.PurgeMessage;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues of the functions that act. */
@Singleton
class Queues {
  private final SqsClient sqs;
  private final JsonMapper json;
  private final String letters;
  private final String purges;

  Queues(
      SqsClient sqs,
      JsonMapper json,
      @Value("${letters.queue.url}") String letters,
      @Value("${purges.queue.url}") String purges) {
    this.sqs = sqs;
    this.json = json;
    this.letters = letters;
    this.purges = purges;
  }

  void send(LetterMessage message, Duration delay) {
    var body = body(message);
    sqs.sendMessage(request ->
        request
            .queueUrl(letters)
            .messageBody(body)
            .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  void send(PurgeMessage message) {
    var body = body(message);
    sqs.sendMessage(request -> request.queueUrl(purges).messageBody(body));
  }

  private String body(Object message) {
    try {
      return json.writeValueAsString(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
