package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import refcheck.json.JsonObject;

/** The reply of a function to an {@link HttpCall}. */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  static HttpAnswer of(JsonObject reply) {
    return new HttpAnswer(
        Objects.requireNonNull(reply.node().get("statusCode")).getIntValue(),
        reply.object("headers").texts(),
        reply.text("body"));
  }

  /** The body as JSON. */
  public JsonObject json() {
    return JsonObject.read(body.getBytes(UTF_8));
  }
}
