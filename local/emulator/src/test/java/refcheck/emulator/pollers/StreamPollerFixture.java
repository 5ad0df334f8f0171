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
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.pattern.JsonPath;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Table;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.StreamTrigger;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table with a stream, and pollers of it. */
abstract class StreamPollerFixture {
  static final StreamPoller.Sources AWS = new StreamPoller.Sources(DYNAMODB, STREAMS, SQS);
  static final String OK = "{\"batchItemFailures\":[]}";

  LambdaFunction function;
  Table table;
  Queue failures;

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

  void put(String... keys) {
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

  StreamTrigger trigger(boolean bisect, int retries, List<String> patterns) {
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

  Map<String, String> run(
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

  static String key(JsonNode record) {
    return JsonPath.parse("$.dynamodb.Keys.pk.S").of(record).orElseThrow().getStringValue();
  }

  static String number(JsonNode record) {
    return JsonPath.parse("$.dynamodb.SequenceNumber").of(record).orElseThrow().getStringValue();
  }

  static List<List<String>> calls(RecordingFunction recorder) {
    return recorder.events.stream()
        .map(event ->
            RecordingFunction.records(event).stream().map(StreamPollerFixture::key).toList())
        .toList();
  }

  Optional<JsonNode> failure() {
    return SQS.receiveMessage(request -> request.queueUrl(failures.url())).messages().stream()
        .findAny()
        .map(message -> JsonNodes.read(message.body(), "failure"));
  }

  static String throwOnFailingRecord(List<JsonNode> records, int call) throws FunctionFailed {
    if (records.stream().anyMatch(record -> key(record).equals("failing"))) {
      throw new FunctionFailed("java.lang.Error");
    }
    return OK;
  }
}
