package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;

/** JSON that a test reads, or that must be rejected. */
final class JsonInput {
  private JsonInput() {}

  static JsonNode read(String text) throws IOException {
    return Json.read(text.getBytes(UTF_8));
  }

  static void rejects(byte[] bytes) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(bytes));
  }

  static void rejects(byte[] bytes, int deepest) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Json.parseUntrusted(bytes, deepest));
  }
}
