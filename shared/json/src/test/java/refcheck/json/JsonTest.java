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
  void readsTextsAsTheyAre() throws IOException {
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
  void refusesWhatIsNoJson(String text) {
    refuses(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 64})
  void readsSoManyLevelsAndNoMore(int deepest) throws IOException {
    assertThat(Json.parseUntrusted(nested(deepest), deepest).isArray()).isTrue();
    refuses(nested(deepest + 1), deepest);
    refuses(
        ("{\"a\":".repeat(deepest + 1) + "1" + "}".repeat(deepest + 1)).getBytes(UTF_8), deepest);
    refuses("[".repeat(60_000).getBytes(UTF_8), deepest);
  }

  @Test
  void readsNothingAsDeepAsTheStack() throws IOException {
    assertThat(Json.read(nested(64)).isArray()).isTrue();
    refuses(nested(65));
  }

  @Test
  void refusesBrokenUtf8() {
    refuses(new byte[] {'"', (byte) 0xC3, '"'});
    refuses(new byte[] {'"', (byte) 0xFF, '"'});
    refuses(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
    refuses(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    refuses(new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'});
  }

  /** No UTF-8 can say them: they would fail only when they are written again (RFC 7493, 2.1). */
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
  void refusesHalvesOfCharactersOfStrangersAlone(String text) throws IOException {
    refuses(text.getBytes(UTF_8), 64);
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
  void neitherHangsNorFailsOnNumbersOfAnySize(String number) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            assertThat(read(number).isNumber()).isTrue();
          } catch (IOException _) {
            // Refused is fine too: the caller answers 400.
          }
        });
  }

  @Test
  void refusesNumbersOfManyDigits() {
    refuses("1".repeat(1_001).getBytes(UTF_8));
    refuses("1".repeat(60_000).getBytes(UTF_8));
  }

  private static JsonNode read(String text) throws IOException {
    return Json.read(text.getBytes(UTF_8));
  }

  private static byte[] nested(int levels) {
    return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
  }

  private static void refuses(byte[] bytes) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(bytes));
  }

  private static void refuses(byte[] bytes, int deepest) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Json.parseUntrusted(bytes, deepest));
  }
}
