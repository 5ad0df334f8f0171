package refcheck.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/** Tests how triggers and what they read from are read. */
class TemplateTriggersTest {
  @TempDir Path folder;

  @Test
  void readsTriggers() throws IOException {
    var template = SampleTemplate.read();
    var queue = template.queues().getFirst();

    assertThat(SampleTemplate.function(template, "create-check").events())
        .containsExactly(
            new HttpRoute("POST", "/v1/checks"), new HttpRoute("POST", "/v1/checks/{id}/cancel"));
    assertThat(SampleTemplate.function(template, "send-email").events())
        .containsExactly(new QueueTrigger(queue, 5, true, OptionalInt.of(2)));
    var stream =
        SampleTemplate.function(template, "publish-events").events(StreamTrigger.class).getFirst();
    assertThat(stream.table().name()).isEqualTo("refcheck-Table");
    assertThat(stream.patterns()).hasSize(1);
    assertThat(stream.bisect()).isTrue();
    assertThat(stream.maximumRetryAttempts()).isEqualTo(OptionalInt.of(2));
    assertThat(stream.maximumRecordAge()).isEmpty();
    assertThat(stream.onFailure().map(Queue::name)).contains("refcheck-Unpublished");
    assertThat(
            SampleTemplate.function(template, "process-due-checks")
                .events(ScheduleTrigger.class)
                .getFirst()
                .expression())
        .isEqualTo("rate(1 minute)");
  }

  @Test
  void readsTablesQueuesAndRules() throws IOException {
    var template = SampleTemplate.read();
    var table = template.tables().getFirst();
    var queue = template.queues().getFirst();

    assertThat(table.keys())
        .containsExactly(new Table.KeyPart("pk", "HASH"), new Table.KeyPart("sk", "RANGE"));
    assertThat(table.indexes().getFirst().projection()).isEqualTo("KEYS_ONLY");
    assertThat(table.streamView()).contains("NEW_IMAGE");
    assertThat(table.timeToLive()).contains("expires");
    assertThat(queue.url()).isEqualTo("http://127.0.0.1/000000000000/refcheck-Letters");
    assertThat(queue.redrive())
        .isEqualTo(
            Optional.of(
                new Queue.Redrive("arn:aws:sqs:us-east-1:000000000000:refcheck-DeadLetters", 5)));
    assertThat(template.configurationSets()).containsExactly("refcheck-Mailing");
    assertThat(template.rules().getFirst().targets().getFirst().arn())
        .endsWith(":refcheck-deliveries");
  }

  @Test
  void rejectsUnknownTriggersAndFolders() {
    var function =
        """
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: H
              CodeUri: %s
              Events: { E: { Type: %s } }
        """;

    assertThatThrownBy(
            () -> SampleTemplate.of(folder, function.formatted("functions/a/target/a.zip", "SNS")))
        .hasMessageContaining("does not support events of type SNS");
    assertThatThrownBy(() ->
            SampleTemplate.of(folder, function.formatted("functions/a/target/b.zip", "HttpApi")))
        .hasMessageContaining("functions/<name>/target/<name>.zip");
  }
}
