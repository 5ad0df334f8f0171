package refcheck.emulator.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.json.JsonNodes;

class InputTransformerTest {
  private static final String EVENT =
      """
      {"time": "T", "detail": {"type": "Send", "n": 5, "yes": true, "mail": {"tags": {"check": ["chk_1"], "ses:set": ["s"]}}}}
      """;
  private static final Map<String, String> PATHS =
      Map.of(
          "type",
          "$.detail.type",
          "n",
          "$.detail.n",
          "yes",
          "$.detail.yes",
          "check",
          "$.detail.mail.tags.check[0]",
          "set",
          "$.detail.mail.tags['ses:set'][0]",
          "tags",
          "$.detail.mail.tags",
          "gone",
          "$.detail.mail.nothing[3]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a": "<type>"} | {"a": "Send"}
          {"a": <type>} | {"a": "Send"}
          {"a": <n>, "b": "<n>", "c": <yes>} | {"a": 5, "b": "5", "c": true}
          {"a": "x <check> y <set>"} | {"a": "x chk_1 y s"}
          {"a": <tags>} | {"a": {"check":["chk_1"],"ses:set":["s"]}}
          {"a": "<gone>"} | {"a": ""}
          {"a": <gone>} | {"a": ""}
          {"a": "say \\"<type>\\""} | {"a": "say \\"Send\\""}
          "plain <type>" | "plain Send"
          {"a": "<aws.events.rule-name>"} | {"a": "rule"}
          {"a": "<aws.events.event.ingestion-time>"} | {"a": "2026-11-22T08:00:00Z"}
          """)
  void fillsTheTemplate(String template, String expected) {
    var transformer = new InputTransformer(PATHS, template, "rule", "arn:rule");

    assertThat(
            transformer.apply(
                JsonNodes.read(EVENT, "event"), Instant.parse("2026-11-22T08:00:00Z")))
        .isEqualTo(expected);
  }

  @Test
  void insertsTheWholeEvent() {
    var transformer = new InputTransformer(Map.of(), "<aws.events.event.json>", "rule", "arn:rule");

    assertThat(transformer.apply(JsonNodes.read("{\"a\":1}", "event"), Instant.EPOCH))
        .isEqualTo("{\"a\":1}");
  }

  @Test
  void rejectsUnknownNamesAndPaths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InputTransformer(Map.of(), "\"<x>\"", "rule", "arn"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InputTransformer(Map.of("x", "$..x"), "\"<x>\"", "rule", "arn"));
  }
}
