package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;
import refcheck.lambda.PostedForm;

/**
 * Checks that the template has an alarm for every kind of failure, and that docs/operate.md
 * explains every alarm.
 */
class AlarmsTest {
  private static final Template TEMPLATE = ProjectFiles.template();
  private static final Pattern MANUAL_LINK = Pattern.compile("docs/operate\\.md#([a-z0-9-]+)$");
  private static final Pattern HEADING = Pattern.compile("^### (.+)$", Pattern.MULTILINE);

  private record Alarm(String name, Map<String, Object> properties) {
    String metric() {
      return RawTemplate.text(properties, "Namespace")
          + " "
          + RawTemplate.text(properties, "MetricName");
    }

    Map<String, String> dimensions() {
      return RawTemplate.list(properties.get("Dimensions")).stream()
          .collect(
              Collectors.toMap(
                  each -> RawTemplate.text(each, "Name"), each -> RawTemplate.text(each, "Value")));
    }
  }

  static List<LambdaFunction> functions() {
    return TEMPLATE.functions();
  }

  private static List<Alarm> alarms() {
    return RawTemplate.ofType(TEMPLATE.resources(), "AWS::CloudWatch::Alarm")
        .map(each -> new Alarm(each.getKey(), RawTemplate.map(each.getValue(), "Properties")))
        .toList();
  }

  private static List<Alarm> alarms(String metric, Map<String, String> dimensions) {
    return alarms().stream()
        .filter(each -> each.metric().equals(metric) && each.dimensions().equals(dimensions))
        .toList();
  }

  private static Map<String, Object> properties(String logicalId) {
    return RawTemplate.map(TEMPLATE.resources().get(logicalId), "Properties");
  }

  /**
   * Functions answer or retry most failures, so Lambda counts no error: the log tells. Lambda's own
   * reports tell of timeouts and of runs that ended in an exception or without memory.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          HandledFailures   | { $.message = "failed *" }
          UnhandledFailures | { $.type = "platform.report" && $.record.status != "success" }
          """)
  void countsFailuresOfEveryFunction(String name, String pattern) {
    var filter = properties(name);
    assertThat(filter).containsEntry("FilterPattern", pattern);
    assertThat(functions())
        .allSatisfy(function ->
            assertThat(filter).containsEntry("LogGroupName", function.logGroup().orElseThrow()));
    var metric = RawTemplate.list(filter.get("MetricTransformations")).getFirst();
    assertThat(
            alarms(
                RawTemplate.text(metric, "MetricNamespace")
                    + " "
                    + RawTemplate.text(metric, "MetricName"),
                Map.of()))
        .extracting(Alarm::name)
        .containsExactly("FailuresAlarm");
  }

  @Test
  void rollsBackANewVersionWhenFunctionsFail() {
    assertThat(TEMPLATE.asWritten("Globals").toString()).contains("Alarms=[{Ref=FailuresAlarm}]");
  }

  @Test
  void everyTriggerQueueHasAnAlarmForAgeAndOneForDeadLetters() {
    var names = TEMPLATE.queues().stream().collect(Collectors.toMap(Queue::arn, Queue::name));
    var read =
        functions().stream()
            .flatMap(each -> each.events(QueueTrigger.class).stream())
            .map(QueueTrigger::queue);
    assertThat(read)
        .isNotEmpty()
        .allSatisfy(queue -> {
          var age = Map.of("QueueName", queue.name());
          assertThat(alarms("AWS/SQS ApproximateAgeOfOldestMessage", age)).hasSize(1);
          var dead = names.get(queue.redrive().orElseThrow().deadLetterArn());
          assertThat(
                  alarms("AWS/SQS ApproximateNumberOfMessagesVisible", Map.of("QueueName", dead)))
              .hasSize(1);
        });
  }

  @Test
  void everyStreamHasAnAlarmForAgeAndOneForFailedBatches() {
    var consumers =
        functions().stream().filter(each -> !each.events(StreamTrigger.class).isEmpty()).toList();
    assertThat(consumers)
        .isNotEmpty()
        .allSatisfy(function -> {
          var age = Map.of("FunctionName", function.name());
          assertThat(alarms("AWS/Lambda IteratorAge", age)).hasSize(1);
          var failedBatches =
              function.events(StreamTrigger.class).getFirst().onFailure().orElseThrow();
          assertThat(
                  alarms(
                      "AWS/SQS ApproximateNumberOfMessagesVisible",
                      Map.of("QueueName", failedBatches.name())))
              .hasSize(1);
        });
  }

  /** Without invocations there are no data points, so missing data must count as breaching. */
  @Test
  void raisesAnAlarmWhenTheScheduleStops() {
    assertThat(alarms("AWS/Lambda Invocations", Map.of("FunctionName", "process-due-checks")))
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.properties()).containsEntry("TreatMissingData", "breaching"));
  }

  @Test
  void theApiAndTheMailHaveAlarms() {
    assertThat(alarms())
        .extracting(Alarm::metric)
        .contains(
            "AWS/ApiGateway 5xx",
            "AWS/SES Reputation.BounceRate",
            "AWS/SES Reputation.ComplaintRate");
  }

  /**
   * The filter matches the counts that process-due-checks logs, in a scheduled function's format.
   */
  @Test
  void countsOverduePurges() {
    var pattern = RawTemplate.text(properties("ProcessDueChecksOverdue"), "FilterPattern");
    assertThat(pattern).isEqualTo("{ $.message = \"did *overdue=*\" }");
    assertThat(alarms("Refcheck/refcheck OverduePurges", Map.of())).hasSize(1);
  }

  @Test
  void countsRowsThatAreSetAside() {
    var pattern = RawTemplate.text(properties("ProcessDueChecksAside"), "FilterPattern");
    assertThat(pattern).isEqualTo("{ $.message = \"did *set_aside=*\" }");
    assertThat(alarms("Refcheck/refcheck RowsSetAside", Map.of())).hasSize(1);
  }

  /** By the statuses that the access log has for them. */
  @Test
  void formsThatAreGivenBackUnreadAreCounted() {
    var filter = properties("UnreadForms");
    assertThat(RawTemplate.text(filter, "LogGroupName")).contains("ApiLog");
    var statuses =
        Stream.of(PostedForm.Defect.values())
            .map(defect -> "$.status = \"%d\"".formatted(defect.status()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" || "));
    assertThat(filter)
        .containsEntry("FilterPattern", "{ $.routeKey = \"POST /r/*\" && (" + statuses + ") }");
    assertThat(RawTemplate.text(properties("Api"), "AccessLogSettings", "Format"))
        .contains("\"routeKey\":\"$context.routeKey\"", "\"status\":\"$context.status\"");
    assertThat(RawTemplate.text(properties("Dashboard"), "DashboardBody")).contains("UnreadForms");
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
    assertThat(alarms().stream().map(AlarmsTest::manualSection).collect(Collectors.toSet()))
        .isNotEmpty()
        .isEqualTo(sections);
    assertThat(alarms())
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
  void theDashboardShowsEveryFunctionAndQueue() {
    var board = RawTemplate.text(properties("Dashboard"), "DashboardBody");
    var names =
        Stream.concat(
                functions().stream().map(LambdaFunction::name),
                TEMPLATE.queues().stream().map(Queue::name))
            .map(name -> '"' + name + '"')
            .toList();
    assertThat(board).contains(names);
    assertThat(JsonNodes.read(board, "the dashboard").isObject()).isTrue();
  }
}
