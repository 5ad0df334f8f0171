package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    var expected = SampleExpectation.of(sample);
    try (var host = SampleEvents.runner(sample)) {
      SampleData.fill(host.harness());
      assertThat(new String(host.invoke(SampleEvents.event(sample)), UTF_8))
          .contains(expected.replyTexts());
      assertOnly(host.sent(), expected.sent().map(Pattern::quote));
      assertOnly(host.harness().log(), expected.log());
    }
  }

  /** Whether the only line contains this pattern, or there is no line. */
  private static void assertOnly(List<String> lines, Optional<String> pattern) {
    assertThat(lines).hasSize((int) pattern.stream().count());
    pattern.ifPresent(each -> assertThat(lines.getFirst()).containsPattern(each));
  }

  /** Unknown keys, links and checks get a normal reply without an error in the log. */
  @ParameterizedTest
  @MethodSource("samples")
  void answersWithoutData(String sample) throws Exception {
    var expected = SampleExpectation.of(sample).unknown();
    try (var host = SampleEvents.runner(sample)) {
      var reply = JsonNodes.read(host.invoke(SampleEvents.event(sample))).orElseThrow();
      assertThat(JsonNodes.at(reply, "statusCode").map(JsonNode::getIntValue)).isEqualTo(expected);
      expected.ifPresent(_ -> assertThat(host.harness().log()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-email/email", "purge-check/purge"})
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
