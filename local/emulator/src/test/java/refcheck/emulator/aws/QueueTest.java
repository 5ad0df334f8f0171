package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class QueueTest {

  @TempDir private static Path data;
  private static TestHost host;
  private static SqsClient sqs;

  @BeforeAll
  static void start() {
    host = new TestHost(data, Clock.systemUTC(), AwsService.SQS);
    sqs = host.client(SqsClient.builder());
  }

  @AfterAll
  static void stop() {
    sqs.close();
    host.close();
  }

  @Test
  void messagesAreReceivedAndDeleted() {
    var queue = queue("letters", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0"));
    assertThat(queue).isEqualTo(host.endpoint() + "/000000000000/letters");
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("{\"name\": \"Grüße\"}"));
    var message = receive(queue, 1).getFirst();
    assertThat(message.body()).isEqualTo("{\"name\": \"Grüße\"}");
    sqs.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()));
    assertThat(receive(queue, 0)).isEmpty();
    sqs.deleteQueue(r -> r.queueUrl(queue));
    assertThat(sqs.listQueues().queueUrls()).doesNotContain(queue);
  }

  @Test
  void aDelayedMessageIsReceivedLater() {
    var queue = queue("later", Map.of());
    var sent = Instant.now();
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").delaySeconds(1));
    assertThat(receive(queue, 0)).isEmpty();
    assertThat(receive(queue, 5)).hasSize(1);
    assertThat(Duration.between(sent, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aFailingMessageGoesToTheDeadLetterQueue() {
    var dead = queue("dead", Map.of());
    var arn =
        sqs.getQueueAttributes(r -> r.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN));
    var redrive =
        "{\"deadLetterTargetArn\": \"%s\", \"maxReceiveCount\": \"1\"}"
            .formatted(arn.attributes().get(QueueAttributeName.QUEUE_ARN));
    var queue =
        queue(
            "work",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "0",
                QueueAttributeName.REDRIVE_POLICY,
                redrive));
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("failing"));
    assertThat(receive(queue, 1)).hasSize(1);
    assertThat(receive(queue, 0)).isEmpty();
    assertThat(receive(dead, 1)).extracting(Message::body).containsExactly("failing");
  }

  @Test
  void recognizesTheQueryProtocolAndOtherServices() {
    queue("asked", Map.of());
    assertThat(host.get("/?Action=ListQueues").body()).contains("/000000000000/asked");
    assertThat(host.get("/000000000000/asked?Action=ReceiveMessage").body())
        .contains("ReceiveMessageResponse");
    assertThat(host.get("/v1/checks").body()).isEqualTo("the API's front");
    assertThat(host.get("/v2/email/identities/x").body())
        .contains("SES is not served by this local host");
  }

  private String queue(String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
  }

  private List<Message> receive(String queue, int seconds) {
    return sqs.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(seconds)).messages();
  }
}
