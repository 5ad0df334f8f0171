package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.emulator.Emulators.DYNAMODB;
import static refcheck.emulator.Emulators.SQS;
import static refcheck.emulator.Emulators.STREAMS;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.pattern.JsonPath;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Table;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.StreamTrigger;
import refcheck.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class StreamPollerTest {
  private static final StreamPoller.Sources AWS = new StreamPoller.Sources(DYNAMODB, STREAMS, SQS);
  private static final String OK = "{\"batchItemFailures\":[]}";

  private LambdaFunction function;
  private Table table;
  private Queue failures;

  @BeforeEach
  void create() throws Exception {
    var template =
        Template.read(
            Path.of("src/test/resources/template.yaml"),
            Map.of("AWS::StackName", "s" + UUID.randomUUID()));
    function = template.functions().getFirst();
    table = template.tables().getFirst();
    failures =
        template.queues().stream()
            .filter(queue -> queue.logicalId().equals("Unpublished"))
            .findAny()
            .orElseThrow();
    SQS.createQueue(request -> request.queueName(failures.name()));
    DYNAMODB.createTable(request ->
        request
            .tableName(table.name())
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("pk")
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
            .billingMode("PAY_PER_REQUEST")
            .streamSpecification(
                stream -> stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
  }

  private void put(String... keys) {
    for (var key : keys) {
      DYNAMODB.putItem(request ->
          request
              .tableName(table.name())
              .item(Map.of("pk", text(key), "n", AttributeValue.fromN("1"))));
    }
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private StreamTrigger trigger(boolean bisect, int retries, List<String> patterns) {
    return new StreamTrigger(
        table,
        10,
        "TRIM_HORIZON",
        patterns,
        true,
        bisect,
        OptionalInt.of(retries),
        Optional.empty(),
        Optional.of(failures));
  }

  private Map<String, String> run(
      StreamTrigger trigger, RecordingFunction recorder, Map<String, String> checkpoint)
      throws InterruptedException {
    try (var poller = new StreamPoller(function, trigger, AWS, recorder, checkpoint)) {
      var now = System.nanoTime();
      poller.start();
      RecordingFunction.eventually(() -> poller.drainedSince(now));
      assertThat(poller.isIdle()).isTrue();
      return poller.checkpoint();
    }
  }

  private static String key(JsonNode record) {
    return JsonPath.parse("$.dynamodb.Keys.pk.S").of(record).orElseThrow().getStringValue();
  }

  private static String number(JsonNode record) {
    return JsonPath.parse("$.dynamodb.SequenceNumber").of(record).orElseThrow().getStringValue();
  }

  private static List<List<String>> calls(RecordingFunction recorder) {
    return recorder.events.stream()
        .map(event -> RecordingFunction.records(event).stream().map(StreamPollerTest::key).toList())
        .toList();
  }

  private Optional<JsonNode> failure() {
    return SQS.receiveMessage(request -> request.queueUrl(failures.url())).messages().stream()
        .findAny()
        .map(message -> JsonNodes.read(message.body(), "failure"));
  }

  @Test
  void createsTheEventOfAChange() throws Exception {
    put("a");
    var recorder = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), recorder, Map.of());

    assertThat(recorder.events.getFirst())
        .matches(
            "\\{\"Records\":\\[\\{\"eventID\":\"[^\"]+\",\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\",\"awsRegion\":\"[^\"]+\","
                + "\"dynamodb\":\\{\"ApproximateCreationDateTime\":\\d+,\"Keys\":\\{\"pk\":\\{\"S\":\"a\"}},\"NewImage\":\\{(\"pk\":\\{\"S\":\"a\"}|\"n\":\\{\"N\":\"1\"}|,)+},"
                + "\"SequenceNumber\":\"\\d+\",\"SizeBytes\":\\d+,\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},"
                + "\"eventSourceARN\":\"arn:aws:dynamodb:[^\"]+/stream/[^\"]+\"}]}");
  }

  @Test
  void deliversInOrderAndContinuesAfterTheCheckpoint() throws Exception {
    put("a", "b", "c");
    var first = new RecordingFunction((_, _) -> OK);
    var checkpoint = run(trigger(false, 0, List.of()), first, Map.of());
    put("d", "e");
    var second = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), second, checkpoint);

    assertThat(calls(first).stream().flatMap(List::stream)).containsExactly("a", "b", "c");
    assertThat(calls(second).stream().flatMap(List::stream)).containsExactly("d", "e");
  }

  @Test
  void skipsRecordsThatNoFilterMatches() throws Exception {
    put("EVENT#1", "PART#1", "EVENT#2");
    var pattern =
        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":[{\"prefix\":\"EVENT#\"}]}}}}";
    var recorder = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of(pattern)), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("EVENT#1", "EVENT#2"));
  }

  @Test
  void continuesFromTheFirstFailedRecord() throws Exception {
    put("a", "b", "c");
    var recorder =
        new RecordingFunction((records, call) ->
            call == 1
                ? RecordingFunction.failures(
                    List.of(number(records.get(2)), number(records.get(1))))
                : OK);
    run(trigger(false, 0, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
    assertThat(failure()).isEmpty();
  }

  @Test
  void retriesAfterAnException() throws Exception {
    put("a", "b");
    var recorder =
        new RecordingFunction((_, call) -> {
          if (call == 1) {
            throw new FunctionFailed("java.lang.Error");
          }
          return OK;
        });
    run(trigger(false, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a", "b"), List.of("a", "b"));
  }

  @Test
  void bisectsToTheFailingRecordAndGivesItUp() throws Exception {
    put("a", "b", "failing", "c");
    var recorder = new RecordingFunction(StreamPollerTest::throwOnFailingRecord);
    var checkpoint = run(trigger(true, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder))
        .containsExactly(
            List.of("a", "b", "failing", "c"),
            List.of("a", "b"),
            List.of("failing", "c"),
            List.of("failing"),
            List.of("failing"),
            List.of("c"));
    var failure = failure().orElseThrow();
    assertThat(
            JsonPath.parse("$.requestContext.condition").of(failure).orElseThrow().getStringValue())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(
            JsonPath.parse("$.requestContext.approximateInvokeCount")
                .of(failure)
                .orElseThrow()
                .getIntValue())
        .isEqualTo(2);
    var failing = number(RecordingFunction.records(recorder.events.get(3)).getFirst());
    assertThat(
            JsonPath.parse("$.DDBStreamBatchInfo.startSequenceNumber")
                .of(failure)
                .orElseThrow()
                .getStringValue())
        .isEqualTo(failing);
    assertThat(Json.text(failure))
        .doesNotContain("failing")
        .contains("\"batchSize\":1")
        .contains("\"shardId\":\"");
    assertThat(checkpoint).hasSize(1);
  }

  private static String throwOnFailingRecord(List<JsonNode> records, int call)
      throws FunctionFailed {
    if (records.stream().anyMatch(record -> key(record).equals("failing"))) {
      throw new FunctionFailed("java.lang.Error");
    }
    return OK;
  }

  @Test
  void withoutBisectionGivesUpTheWholeBatch() throws Exception {
    put("failing", "b");
    var recorder = new RecordingFunction(StreamPollerTest::throwOnFailingRecord);
    run(trigger(false, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("failing", "b"), List.of("failing", "b"));
    assertThat(Json.text(failure().orElseThrow())).contains("\"batchSize\":2");
  }

  @Test
  void aMalformedReplyFailsTheWholeBatch() throws Exception {
    put("a");
    var recorder =
        new RecordingFunction(
            (_, call) -> call == 1 ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}" : OK);
    run(trigger(false, 3, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void stopsDuringRetriesWithoutLosingRecords() throws Exception {
    put("failing");
    var recorder = new RecordingFunction(StreamPollerTest::throwOnFailingRecord);
    Map<String, String> checkpoint;
    try (var poller =
        new StreamPoller(
            function, trigger(false, Integer.MAX_VALUE, List.of()), AWS, recorder, Map.of())) {
      poller.start();
      RecordingFunction.eventually(() -> recorder.events.size() > 1);
      assertThat(poller.isIdle()).isFalse();
      checkpoint = poller.checkpoint();
    }
    var second = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), second, checkpoint);

    assertThat(calls(second)).containsExactly(List.of("failing"));
  }
}
