package refcheck.publishevents;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import refcheck.json.Json;
import refcheck.store.PurgeCaseMessage;
import refcheck.store.SendEmailMessage;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends messages to the email and purge queues. */
@Singleton
class QueueSender {
  private final SqsClient sqs;
  private final String emailQueueUrl;
  private final String purgeQueueUrl;

  QueueSender(
      SqsClient sqs,
      @Value("${emails.queue.url}") String emailQueueUrl,
      @Value("${purges.queue.url}") String purgeQueueUrl) {
    this.sqs = sqs;
    this.emailQueueUrl = emailQueueUrl;
    this.purgeQueueUrl = purgeQueueUrl;
  }

  void send(SendEmailMessage message, Duration delay) {
    sqs.sendMessage(request ->
        request
            .queueUrl(emailQueueUrl)
            .messageBody(Json.text(message.json()))
            .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  void send(PurgeCaseMessage message) {
    sqs.sendMessage(
        request -> request.queueUrl(purgeQueueUrl).messageBody(Json.text(message.json())));
  }
}
