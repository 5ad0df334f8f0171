package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/** Checks that the template's queues, stream and tables protect messages and data from loss. */
class QueuesAndStreamsTest {
  private static final Template TEMPLATE = ProjectFiles.template();
  private static final Duration LONGEST_RETENTION = Duration.ofDays(14);

  private static Map<String, Queue> deadLetterQueues() {
    var all = TEMPLATE.queues().stream().collect(Collectors.toMap(Queue::arn, each -> each));
    return TEMPLATE.queues().stream()
        .flatMap(queue -> queue.redrive().stream())
        .map(redrive -> all.get(redrive.deadLetterArn()))
        .collect(Collectors.toMap(Queue::arn, each -> each));
  }

  private static Stream<QueueTrigger> queueTriggers() {
    return TEMPLATE.functions().stream().flatMap(each -> each.events(QueueTrigger.class).stream());
  }

  private static Stream<StreamTrigger> streamTriggers() {
    return TEMPLATE.functions().stream().flatMap(each -> each.events(StreamTrigger.class).stream());
  }

  private static Object properties(String logicalId) {
    return TEMPLATE.resources().getOrDefault(logicalId, Map.of()).getOrDefault("Properties", "");
  }

  @Test
  void aMessageStaysHiddenDuringProcessing() {
    for (LambdaFunction function : TEMPLATE.functions()) {
      assertThat(function.events(QueueTrigger.class))
          .allSatisfy(trigger ->
              assertThat(trigger.queue().visibility())
                  .as(function.name())
                  .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6)));
    }
    assertThat(queueTriggers()).isNotEmpty();
  }

  @Test
  void deadLetterQueuesKeepMessagesLonger() {
    assertThat(queueTriggers())
        .allSatisfy(trigger -> {
          var queue = trigger.queue();
          assertThat(queue.retention()).isLessThanOrEqualTo(Duration.ofDays(4));
          assertThat(queue.redrive()).as(queue.logicalId()).isPresent();
          assertThat(queue.redrive().orElseThrow().maxReceiveCount()).isGreaterThanOrEqualTo(5);
        });
    assertThat(deadLetterQueues())
        .hasSameSizeAs(queueTriggers().toList())
        .allSatisfy((_, queue) -> assertThat(queue.retention()).isEqualTo(LONGEST_RETENTION));
  }

  @Test
  void everyQueueHasAReader() {
    var read =
        Stream.of(
                queueTriggers().map(QueueTrigger::queue),
                deadLetterQueues().values().stream(),
                streamTriggers().flatMap(each -> each.onFailure().stream()))
            .flatMap(each -> each)
            .map(Queue::logicalId);
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            TEMPLATE.queues().stream().map(Queue::logicalId).toList());
  }

  @Test
  void everyBatchReportsItsFailures() {
    assertThat(queueTriggers()).allMatch(QueueTrigger::reportBatchItemFailures);
    assertThat(streamTriggers()).isNotEmpty().allMatch(StreamTrigger::reportBatchItemFailures);
  }

  @Test
  void oneRecordDoesNotBlockTheStream() {
    assertThat(streamTriggers())
        .singleElement()
        .satisfies(stream -> {
          assertThat(stream.bisect()).isTrue();
          assertThat(stream.maximumRetryAttempts()).isPresent();
          assertThat(stream.maximumRetryAttempts().orElseThrow()).isBetween(1, 100);
          assertThat(stream.onFailure()).isPresent();
          assertThat(stream.onFailure().orElseThrow().retention()).isEqualTo(LONGEST_RETENTION);
        });
  }

  @Test
  void deadLettersRaiseAnAlarm() {
    var watched =
        RawTemplate.ofType(TEMPLATE.resources(), "AWS::CloudWatch::Alarm")
            .flatMap(alarm ->
                RawTemplate.list(RawTemplate.at(alarm.getValue(), "Properties", "Dimensions"))
                    .stream())
            .map(dimension -> RawTemplate.text(dimension, "Value"))
            .collect(Collectors.toSet());
    assertThat(deadLetterQueues().values()).extracting(Queue::name).isSubsetOf(watched);
  }

  @Test
  void bothTablesAreProtectedFromDeletion() {
    assertThat(
            RawTemplate.ofType(TEMPLATE.resources(), "AWS::DynamoDB::Table").map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("MainTable", "KeysTable");
    for (var table : Set.of("MainTable", "KeysTable")) {
      assertThat(TEMPLATE.resources().get(table))
          .containsEntry("DeletionPolicy", "Retain")
          .containsEntry("UpdateReplacePolicy", "Retain");
      assertThat(RawTemplate.text(properties(table), "DeletionProtectionEnabled"))
          .isEqualTo("true");
      assertThat(
              RawTemplate.text(
                  properties(table),
                  "PointInTimeRecoverySpecification",
                  "PointInTimeRecoveryEnabled"))
          .isEqualTo("true");
    }
  }

  /**
   * A purge is final when the last copy of the keys is gone. Backups end after one day, and there
   * is no stream.
   */
  @Test
  void keysAreRecoverableForOneDay() {
    assertThat(
            RawTemplate.text(
                properties("KeysTable"),
                "PointInTimeRecoverySpecification",
                "RecoveryPeriodInDays"))
        .isEqualTo("1");
    assertThat(RawTemplate.at(properties("KeysTable"), "StreamSpecification")).isNull();
    assertThat(RawTemplate.at(properties("KeysTable"), "TimeToLiveSpecification")).isNull();
  }
}
