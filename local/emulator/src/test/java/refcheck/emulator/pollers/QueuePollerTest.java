package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.emulator.Emulators.SQS;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.QueueTrigger;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuePollerTest {
  private Queue queue;
  private LambdaFunction function;

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

  private QueuePoller start(RecordingFunction recorder, boolean reports) {
    var poller =
        new QueuePoller(
            function, new QueueTrigger(queue, 10, reports, OptionalInt.empty()), SQS, recorder);
    poller.start();
    return poller;
  }

  private void send(String... bodies) {
    for (var body : bodies) {
      SQS.sendMessage(request -> request.queueUrl(queue.url()).messageBody(body));
    }
  }

  private void awaitEmptyQueue() throws InterruptedException {
    new IdleWaiter(new ActivityCounter(), List.of(), List.of(queue), SQS)
        .await(Duration.ofSeconds(15));
  }

  private static String body(JsonNode record) {
    return JsonNodes.textAt(record, "body").orElseThrow();
  }

  private static String id(JsonNode record) {
    return JsonNodes.textAt(record, "messageId").orElseThrow();
  }

  @Test
  void createsTheEventOfAMessage() throws Exception {
    send("{\"a\":1}");
    var recorder = new RecordingFunction((_, _) -> "");
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(recorder.events).hasSize(1);
    assertThat(recorder.events.getFirst())
        .matches(
            "\\{\"Records\":\\[\\{\"messageId\":\"[^\"]+\",\"receiptHandle\":\"[^\"]+\",\"body\":\"\\{\\\\\"a\\\\\":1}\",\"attributes\":\\{.+},"
                + "\"messageAttributes\":\\{},\"md5OfBody\":\"[0-9a-f]{32}\",\"eventSource\":\"aws:sqs\","
                + "\"eventSourceARN\":\"arn:aws:sqs:us-east-1:000000000000:q[^\"]+-Letters\",\"awsRegion\":\"us-east-1\"}]}")
        .contains(
            "\"ApproximateReceiveCount\":\"1\"",
            "\"SentTimestamp\"",
            "\"SenderId\"",
            "\"ApproximateFirstReceiveTimestamp\"");
  }

  @Test
  void redeliversOnlyFailedMessages() throws Exception {
    send("good", "bad", "fine");
    var badCalls = new AtomicInteger();
    var recorder =
        new RecordingFunction((records, _) -> {
          var bad = records.stream().filter(record -> body(record).equals("bad")).toList();
          return bad.isEmpty() || badCalls.incrementAndGet() > 1
              ? "{}"
              : RecordingFunction.failures(bad.stream().map(QueuePollerTest::id).toList());
        });
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactlyInAnyOrder("good", "bad", "fine", "bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"wrong\":\"x\"}]}",
        "throw"
      })
  void redeliversTheBatchAfterAnInvalidReply(String first) throws Exception {
    send("one");
    var recorder =
        new RecordingFunction((_, call) -> {
          if (call == 1 && first.equals("throw")) {
            throw new FunctionFailed("java.lang.Error");
          }
          return call == 1 ? first : "null";
        });
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactly("one", "one");
  }

  @Test
  void withoutFailureReportsOnlyAnExceptionIsAFailure() throws Exception {
    send("one");
    var recorder =
        new RecordingFunction((records, call) -> {
          if (call == 1) {
            throw new FunctionFailed("java.lang.Error");
          }
          return RecordingFunction.failures(records.stream().map(QueuePollerTest::id).toList());
        });
    try (var _ = start(recorder, false)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactly("one", "one");
  }

  @Test
  void runsTwoBatchesInParallelAndStops() throws Exception {
    var both = new CountDownLatch(2);
    var recorder =
        new RecordingFunction((_, _) -> {
          both.countDown();
          await(both);
          return "";
        });
    try (var poller = start(recorder, true)) {
      send("one");
      RecordingFunction.eventually(() -> recorder.events.size() == 1);
      assertThat(poller.isIdle()).isFalse();
      send("two");
      awaitEmptyQueue();
      RecordingFunction.eventually(poller::isIdle);
    }
    send("three");
    Thread.sleep(300);
    assertThat(bodies(recorder)).containsExactly("one", "two");
  }

  private static void await(CountDownLatch latch) throws FunctionFailed {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new FunctionFailed("interrupted", interrupted);
    }
  }

  private static List<String> bodies(RecordingFunction recorder) {
    return recorder.events.stream()
        .flatMap(event -> RecordingFunction.records(event).stream())
        .map(QueuePollerTest::body)
        .toList();
  }
}
