package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.retention.Retention;
import refcheck.emulator.json.JsonNodes;

/** Passes every sample event to its function's real handler, as Lambda would. */
@ExtendWith(SampleAccount.class)
class SampleEventsTest {
  static List<String> samples() {
    return SampleEvents.all();
  }

  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  /** The expected replies: a status, and a text in the body. */
  private static final Map<String, String> REPLIES =
      Map.ofEntries(
          Map.entry("cancel-check/cancel", "200 cancelled"),
          Map.entry("create-check/en", "201 req-2026-0041"),
          Map.entry("create-check/zh-CN", "201 req-2026-0042"),
          Map.entry("read-check/find", "200 req-2026-0040"),
          Map.entry("read-check/read", "200 req-2026-0040"),
          Map.entry("read-check/timeline", "200 check.created"),
          Map.entry("read-report/report", "200 Casey Sample"),
          Map.entry("show-form/form", "200 Casey Sample"),
          Map.entry("show-form/landing", "200 Sample Ltd"),
          Map.entry("submit-form/begin", "303 /form?lang=en"),
          Map.entry("submit-form/decline", "303 ?lang=en"),
          Map.entry("submit-form/save", "303 saved=1"),
          Map.entry("submit-form/submit", "303 0?lang=en"));

  /** The messages that functions send for a sample. Other samples send none. */
  private static final Map<String, String> SENT =
      Map.of(
          "publish-events/letter",
          "LettersQueue",
          "publish-events/purge",
          "PurgesQueue",
          "send-email/letter",
          "robin@example.com");

  @Test
  void everyFunctionHasSamplesAndEverySampleAFunction() {
    assertThat(SampleEvents.functions())
        .containsExactlyElementsOf(ProjectFiles.folders("functions"));
    assertThat(SampleEvents.functions())
        .allSatisfy(each -> assertThat(SampleEvents.of(each)).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void processesEverySample(String sample) throws Exception {
    try (var host = SampleEvents.runner(sample)) {
      SampleData.fill(host.harness());
      var reply = new String(host.invoke(SampleEvents.event(sample)), UTF_8);

      if (sample.startsWith("process-due-checks/")) {
        // The sample's purge has been overdue for weeks, which an alarm counts in this log line.
        assertThat(host.harness().log())
            .singleElement()
            .asString()
            .startsWith("did {case=2, ")
            .contains(", overdue=1");
      } else {
        assertThat(host.harness().log()).isEmpty();
      }
      if (REPLIES.containsKey(sample)) {
        var expected = REPLIES.getOrDefault(sample, "").split(" ", 2);
        assertThat(reply).contains("\"statusCode\":" + expected[0]).contains(expected[1]);
      } else if (sample.startsWith("process-due-checks/")) {
        assertThat(reply).contains("\"case\":2");
      } else {
        assertThat(reply).isEqualTo(NONE_FAILED);
      }
      if (SENT.containsKey(sample)) {
        assertThat(host.sent()).singleElement().asString().contains(SENT.get(sample));
      } else {
        assertThat(host.sent()).isEmpty();
      }
    }
  }

  /**
   * The status for an unknown link. A form post with texts gets a page that returns them. Other
   * posts are redirected to a page without a form.
   */
  private static int statusForUnknown(String sample) {
    return switch (sample) {
      case "submit-form/save", "submit-form/submit" -> 404;
      default ->
          sample.startsWith("show-form/") ? 404 : sample.startsWith("submit-form/") ? 303 : 401;
    };
  }

  /** Unknown keys, links and checks get a normal reply without an error in the log. */
  @ParameterizedTest
  @MethodSource("samples")
  void answersWithoutData(String sample) throws Exception {
    try (var host = SampleEvents.runner(sample)) {
      var reply = JsonNodes.read(host.invoke(SampleEvents.event(sample))).orElseThrow();
      var status = JsonNodes.at(reply, "statusCode");
      if (REPLIES.containsKey(sample)) {
        assertThat(status.orElseThrow().getIntValue()).isEqualTo(statusForUnknown(sample));
        assertThat(host.harness().log()).isEmpty();
      } else {
        assertThat(status).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-email/letter", "purge-check/purge"})
  void logsAndSkipsAMessageForAnUnknownCheck(String sample) throws Exception {
    try (var host = SampleEvents.runner(sample)) {
      assertThat(new String(host.invoke(SampleEvents.event(sample)), UTF_8)).isEqualTo(NONE_FAILED);
      assertThat(host.harness().log())
          .singleElement()
          .asString()
          .matches("skipped [-0-9a-f]+: no case chk_01SAMPLE\\w+");
    }
  }

  @Test
  void thePurgeCompletes() throws Exception {
    var sample = "purge-check/purge";
    try (var host = SampleEvents.runner(sample)) {
      var purging = SampleData.fill(host.harness());
      host.invoke(SampleEvents.event(sample));
      assertThat(host.harness().cases().find(purging).orElseThrow().state().retention())
          .isInstanceOf(Retention.Purged.class);
    }
  }
}
