package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsEveryKindOfValue() throws IOException {
    assertThat(read(" 1 ").getIntValue()).isEqualTo(1);
    assertThat(read("-2.5").getDoubleValue()).isEqualTo(-2.5);
    assertThat(read("true").getBooleanValue()).isTrue();
    assertThat(read("false").getBooleanValue()).isFalse();
    assertThat(read("null").isNull()).isTrue();
    assertThat(read("\"x\"").getStringValue()).isEqualTo("x");
    assertThat(read("[1, {\"a\": []}, \"x\"]").size()).isEqualTo(3);
    assertThat(read("{\"a\": 1, \"b\": {}}").entries())
        .extracting(Map.Entry::getKey)
        .containsExactly("a", "b");
  }

  @Test
  void readsStringsUnchanged() throws IOException {
    assertThat(read("\"王小明 \\uD83D\\uDE00 😀 \\n\"").getStringValue()).isEqualTo("王小明 😀 😀 \n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "[1,]",
        "[,1]",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1}}",
        "{\"a\":1} 2",
        "{} {}",
        "NaN",
        "Infinity",
        "-Infinity",
        "{\"a\":NaN}",
        "01",
        "+1",
        ".5",
        "1.",
        "0x10",
        "nul",
        "True",
        "\"a",
        "\"a\nb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "{} // comment",
        "/* comment */ {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "[{\"b\":{\"a\":1,\"a\":1}}]"
      })
  void rejectsInvalidJson(String text) {
    rejects(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 64})
  void limitsTheDepth(int deepest) throws IOException {
    assertThat(Json.parseUntrusted(nested(deepest), deepest).isArray()).isTrue();
    rejects(nested(deepest + 1), deepest);
    rejects(
        ("{\"a\":".repeat(deepest + 1) + "1" + "}".repeat(deepest + 1)).getBytes(UTF_8), deepest);
    rejects("[".repeat(60_000).getBytes(UTF_8), deepest);
  }

  @Test
  void limitsTheDepthOfTrustedJson() throws IOException {
    assertThat(Json.read(nested(64)).isArray()).isTrue();
    rejects(nested(65));
  }

  @Test
  void rejectsInvalidUtf8() {
    rejects(new byte[] {'"', (byte) 0xC3, '"'});
    rejects(new byte[] {'"', (byte) 0xFF, '"'});
    rejects(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
    rejects(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    rejects(new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'});
  }

  /** UTF-8 cannot encode lone surrogates: writing them would fail later (RFC 7493, 2.1). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\uD800\"",
        "\"\\uDC00\"",
        "\"\\uDE00\\uD83D\"",
        "\"a\\uD83Db\"",
        "{\"\\uD800\":1}",
        "{\"a\":[{\"b\\uDFFF\":1}]}"
      })
  void rejectsLoneSurrogatesOnlyInUntrustedJson(String text) throws IOException {
    rejects(text.getBytes(UTF_8), 64);
    assertThat(read(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1E2147483647",
        "1e9999999999",
        "1e-9999999999",
        "123456789012345678901234567890",
        "0.1234567890123456789012345678"
      })
  void handlesNumbersOfAnySizeInTime(String number) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            assertThat(read(number).isNumber()).isTrue();
          } catch (IOException _) {
            // Rejecting is also fine: the caller answers 400.
          }
        });
  }

  @Test
  void rejectsNumbersWithManyDigits() {
    rejects("1".repeat(1_001).getBytes(UTF_8));
    rejects("1".repeat(60_000).getBytes(UTF_8));
  }

  private static JsonNode read(String text) throws IOException {
    return Json.read(text.getBytes(UTF_8));
  }

  private static byte[] nested(int levels) {
    return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
  }

  private static void rejects(byte[] bytes) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(bytes));
  }

  private static void rejects(byte[] bytes, int deepest) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Json.parseUntrusted(bytes, deepest));
  }
}
