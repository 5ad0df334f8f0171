package refcheck.emulator.pollers;

import static refcheck.emulator.Emulators.SQS;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.QueueTrigger;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue, and pollers of it. */
abstract class QueuePollerFixture {
  Queue queue;
  LambdaFunction function;

  @BeforeEach
  void createQueue() throws Exception {
    var template =
        Template.read(
            Path.of("src/test/resources/template.yaml"),
            Map.of("AWS::StackName", "q" + UUID.randomUUID()));
    queue = template.queues().getFirst();
    function = template.functions().getFirst();
    SQS.createQueue(request ->
        request
            .queueName(queue.name())
            .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")));
  }

  QueuePoller start(RecordingFunction recorder, boolean reports) {
    var poller =
        new QueuePoller(
            function, new QueueTrigger(queue, 10, reports, OptionalInt.empty()), SQS, recorder);
    poller.start();
    return poller;
  }

  void send(String... bodies) {
    for (var body : bodies) {
      SQS.sendMessage(request -> request.queueUrl(queue.url()).messageBody(body));
    }
  }

  void awaitEmptyQueue() throws InterruptedException {
    new IdleWaiter(new ActivityCounter(), List.of(), List.of(queue), SQS)
        .await(Duration.ofSeconds(15));
  }

  static String body(JsonNode record) {
    return JsonNodes.textAt(record, "body").orElseThrow();
  }

  static String id(JsonNode record) {
    return JsonNodes.textAt(record, "messageId").orElseThrow();
  }

  static List<String> bodies(RecordingFunction recorder) {
    return recorder.events.stream()
        .flatMap(event -> RecordingFunction.records(event).stream())
        .map(QueuePollerFixture::body)
        .toList();
  }
}
