package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void readsEveryKindOfValue() throws IOException {
    assertThat(JsonInput.read(" 1 ").getIntValue()).isEqualTo(1);
    assertThat(JsonInput.read("-2.5").getDoubleValue()).isEqualTo(-2.5);
    assertThat(JsonInput.read("true").getBooleanValue()).isTrue();
    assertThat(JsonInput.read("false").getBooleanValue()).isFalse();
    assertThat(JsonInput.read("null").isNull()).isTrue();
    assertThat(JsonInput.read("\"x\"").getStringValue()).isEqualTo("x");
    assertThat(JsonInput.read("[1, {\"a\": []}, \"x\"]").size()).isEqualTo(3);
    assertThat(JsonInput.read("{\"a\": 1, \"b\": {}}").entries())
        .extracting(Map.Entry::getKey)
        .containsExactly("a", "b");
  }

  @Test
  void readsStringsUnchanged() throws IOException {
    assertThat(JsonInput.read("\"王小明 \\uD83D\\uDE00 😀 \\n\"").getStringValue())
        .isEqualTo("王小明 😀 😀 \n");
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
    JsonInput.rejects(text.getBytes(UTF_8));
  }

  @Test
  void rejectsInvalidUtf8() {
    JsonInput.rejects(new byte[] {'"', (byte) 0xC3, '"'});
    JsonInput.rejects(new byte[] {'"', (byte) 0xFF, '"'});
    JsonInput.rejects(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
    JsonInput.rejects(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    JsonInput.rejects(new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'});
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
    JsonInput.rejects(text.getBytes(UTF_8), 64);
    assertThat(JsonInput.read(text)).isNotNull();
  }
}
