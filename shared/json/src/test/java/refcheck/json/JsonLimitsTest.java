package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 16, 64})
  void limitsTheDepth(int deepest) throws IOException {
    assertThat(Json.parseUntrusted(nested(deepest), deepest).isArray()).isTrue();
    JsonInput.rejects(nested(deepest + 1), deepest);
    JsonInput.rejects(
        ("{\"a\":".repeat(deepest + 1) + "1" + "}".repeat(deepest + 1)).getBytes(UTF_8), deepest);
    JsonInput.rejects("[".repeat(60_000).getBytes(UTF_8), deepest);
  }

  @Test
  void limitsTheDepthOfTrustedJson() throws IOException {
    assertThat(Json.read(nested(64)).isArray()).isTrue();
    JsonInput.rejects(nested(65));
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
            assertThat(JsonInput.read(number).isNumber()).isTrue();
          } catch (IOException _) {
            // Rejecting is also fine: the caller answers 400.
          }
        });
  }

  @Test
  void rejectsNumbersWithManyDigits() {
    JsonInput.rejects("1".repeat(1_001).getBytes(UTF_8));
    JsonInput.rejects("1".repeat(60_000).getBytes(UTF_8));
  }

  private static byte[] nested(int levels) {
    return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
  }
}
