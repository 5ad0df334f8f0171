package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.lambda.PostedForm;

/** Checks that the template counts the failures that the log tells of. */
class LogMetricsTest {
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
    var filter = Alarm.properties(name);
    assertThat(filter).containsEntry("FilterPattern", pattern);
    assertThat(Alarm.TEMPLATE.functions())
        .allSatisfy(function ->
            assertThat(filter).containsEntry("LogGroupName", function.logGroup().orElseThrow()));
    var metric = RawTemplate.list(filter.get("MetricTransformations")).getFirst();
    assertThat(
            Alarm.of(
                RawTemplate.text(metric, "MetricNamespace")
                    + " "
                    + RawTemplate.text(metric, "MetricName"),
                Map.of()))
        .extracting(Alarm::name)
        .containsExactly("FailuresAlarm");
  }

  @Test
  void rollsBackANewVersionWhenFunctionsFail() {
    assertThat(Alarm.TEMPLATE.asWritten("Globals").toString())
        .contains("Alarms=[{Ref=FailuresAlarm}]");
  }

  /**
   * The filter matches the counts that process-due-checks logs, in a scheduled function's format.
   */
  @Test
  void countsOverduePurges() {
    var pattern = RawTemplate.text(Alarm.properties("ProcessDueChecksOverdue"), "FilterPattern");
    assertThat(pattern).isEqualTo("{ $.message = \"did *overdue=*\" }");
    assertThat(Alarm.of("Refcheck/refcheck OverduePurges", Map.of())).hasSize(1);
  }

  @Test
  void countsRowsThatAreSetAside() {
    var pattern = RawTemplate.text(Alarm.properties("ProcessDueChecksAside"), "FilterPattern");
    assertThat(pattern).isEqualTo("{ $.message = \"did *set_aside=*\" }");
    assertThat(Alarm.of("Refcheck/refcheck RowsSetAside", Map.of())).hasSize(1);
  }

  /** By the statuses that the access log has for them. */
  @Test
  void formsThatAreGivenBackUnreadAreCounted() {
    var filter = Alarm.properties("UnreadForms");
    assertThat(RawTemplate.text(filter, "LogGroupName")).contains("ApiLog");
    var statuses =
        Stream.of(PostedForm.Defect.values())
            .map(defect -> "$.status = \"%d\"".formatted(defect.status()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" || "));
    assertThat(filter)
        .containsEntry("FilterPattern", "{ $.routeKey = \"POST /r/*\" && (" + statuses + ") }");
    assertThat(RawTemplate.text(Alarm.properties("Api"), "AccessLogSettings", "Format"))
        .contains("\"routeKey\":\"$context.routeKey\"", "\"status\":\"$context.status\"");
    assertThat(RawTemplate.text(Alarm.properties("Dashboard"), "DashboardBody"))
        .contains("UnreadForms");
  }
}
