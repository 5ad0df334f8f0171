package refcheck.emulator.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refcheck.emulator.Emulators.DYNAMODB;
import static refcheck.emulator.Emulators.SQS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.template.Template;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class DeploymentTest {
  private static final Path SAMPLE = Path.of("src/test/resources/template.yaml");

  private final Map<String, String> stack = Map.of("AWS::StackName", "d" + UUID.randomUUID());

  @Test
  void createsEverythingOnce() throws Exception {
    var template = Template.read(SAMPLE, stack);
    try (var fakes = FakeAws.start()) {
      var first = fakes.deployment().deploy(template);
      var second = fakes.deployment().deploy(template);

      assertThat(fakes.created)
          .containsExactly(
              "checks@refcheck.example",
              stack.get("AWS::StackName") + "-Mailing",
              "key",
              "alias/" + stack.get("AWS::StackName") + "-MasterKey",
              "alias/refcheck-parts");
      assertThat(first.functions().getFirst().environment()).containsEntry("KEY", "key-3");
      assertThat(second.functions().getFirst().environment()).containsEntry("KEY", "key-3");
    }
    checkTable(template);
    checkQueue(template);
  }

  private static void checkTable(Template template) {
    var name = template.tables().getFirst().name();
    var table = DYNAMODB.describeTable(request -> request.tableName(name)).table();
    assertThat(table.globalSecondaryIndexes().getFirst().projection().projectionTypeAsString())
        .isEqualTo("KEYS_ONLY");
    assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
    assertThat(
            DYNAMODB
                .describeTimeToLive(request -> request.tableName(name))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expires");
  }

  private static void checkQueue(Template template) {
    var attributes =
        SQS.getQueueAttributes(request ->
                request
                    .queueUrl(template.queues().getFirst().url())
                    .attributeNames(QueueAttributeName.ALL))
            .attributes();
    assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "2");
    assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
        .contains("-DeadLetters")
        .contains("5");
  }

  @Test
  void rejectsATableOfAnotherTemplate(@TempDir Path folder) throws Exception {
    var other =
        Files.writeString(
            folder.resolve("template.yaml"),
            Files.readString(SAMPLE).replace("IndexName: due", "IndexName: other"));
    try (var fakes = FakeAws.start()) {
      fakes.deployment().deploy(Template.read(SAMPLE, stack));
      var changed = Template.read(other, stack);

      assertThatThrownBy(() -> fakes.deployment().deploy(changed))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("start again without data");
    }
  }
}
