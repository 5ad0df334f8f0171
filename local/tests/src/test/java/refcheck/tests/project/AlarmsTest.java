package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/**
 * Checks that the template has an alarm for every kind of failure, and that docs/operate.md
 * explains every alarm.
 */
class AlarmsTest {
  private static final Pattern MANUAL_LINK = Pattern.compile("docs/operate\\.md#([a-z0-9-]+)$");
  private static final Pattern HEADING = Pattern.compile("^### (.+)$", Pattern.MULTILINE);

  @Test
  void everyTriggerQueueHasAnAlarmForAgeAndOneForDeadLetters() {
    var names = Alarm.TEMPLATE.queues().stream().collect(Collectors.toMap(Queue::arn, Queue::name));
    var read =
        Alarm.TEMPLATE.functions().stream()
            .flatMap(each -> each.events(QueueTrigger.class).stream())
            .map(QueueTrigger::queue);
    assertThat(read)
        .isNotEmpty()
        .allSatisfy(queue -> {
          var age = Map.of("QueueName", queue.name());
          assertThat(Alarm.of("AWS/SQS ApproximateAgeOfOldestMessage", age)).hasSize(1);
          var dead = names.get(queue.redrive().orElseThrow().deadLetterArn());
          assertThat(
                  Alarm.of("AWS/SQS ApproximateNumberOfMessagesVisible", Map.of("QueueName", dead)))
              .hasSize(1);
        });
  }

  @Test
  void everyStreamHasAnAlarmForAgeAndOneForFailedBatches() {
    var consumers =
        Alarm.TEMPLATE.functions().stream()
            .filter(each -> !each.events(StreamTrigger.class).isEmpty())
            .toList();
    assertThat(consumers)
        .isNotEmpty()
        .allSatisfy(function -> {
          var age = Map.of("FunctionName", function.name());
          assertThat(Alarm.of("AWS/Lambda IteratorAge", age)).hasSize(1);
          var failedBatches =
              function.events(StreamTrigger.class).getFirst().onFailure().orElseThrow();
          assertThat(
                  Alarm.of(
                      "AWS/SQS ApproximateNumberOfMessagesVisible",
                      Map.of("QueueName", failedBatches.name())))
              .hasSize(1);
        });
  }

  /** Without invocations there are no data points, so missing data must count as breaching. */
  @Test
  void raisesAnAlarmWhenTheScheduleStops() {
    assertThat(Alarm.of("AWS/Lambda Invocations", Map.of("FunctionName", "process-due-checks")))
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.properties()).containsEntry("TreatMissingData", "breaching"));
  }

  @Test
  void theApiAndTheMailHaveAlarms() {
    assertThat(Alarm.all())
        .extracting(Alarm::metric)
        .contains(
            "AWS/ApiGateway 5xx",
            "AWS/SES Reputation.BounceRate",
            "AWS/SES Reputation.ComplaintRate");
  }

  @Test
  void everyAlarmNotifiesTheTopicAndLinksToTheManual() throws IOException {
    var manual = Files.readString(ProjectFiles.ROOT.resolve("docs/operate.md"));
    var sections =
        HEADING
            .matcher(manual)
            .results()
            .map((MatchResult heading) -> anchor(heading.group(1)))
            .collect(Collectors.toSet());
    assertThat(Alarm.all().stream().map(AlarmsTest::manualSection).collect(Collectors.toSet()))
        .isNotEmpty()
        .isEqualTo(sections);
    assertThat(Alarm.all())
        .allSatisfy(alarm ->
            assertThat(RawTemplate.texts(alarm.properties().get("AlarmActions")))
                .singleElement()
                .asString()
                .endsWith("AlarmTopic"));
  }

  private static String manualSection(Alarm alarm) {
    var matcher = MANUAL_LINK.matcher(RawTemplate.text(alarm.properties(), "AlarmDescription"));
    assertThat(matcher.find()).as(alarm.name()).isTrue();
    return matcher.group(1);
  }

  /** The anchor of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  @Test
  void theDashboardShowsFailuresAndEveryQueue() {
    var board = RawTemplate.text(Alarm.properties("Dashboard"), "DashboardBody");
    assertThat(board)
        .contains("\"Failures\"")
        .contains(Alarm.TEMPLATE.queues().stream().map(each -> '"' + each.name() + '"').toList());
    assertThat(JsonNodes.read(board, "the dashboard").isObject()).isTrue();
  }
}
