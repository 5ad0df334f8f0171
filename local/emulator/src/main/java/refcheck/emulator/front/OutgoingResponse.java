package refcheck.emulator.front;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An HTTP response to send. */
record OutgoingResponse(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final String JSON = "application/json";

  static final OutgoingResponse NOT_FOUND = ofPlatform(404, "Not Found");
  static final OutgoingResponse TOO_LARGE = ofPlatform(413, "Request Entity Too Large");
  static final OutgoingResponse HEADERS_TOO_LARGE =
      ofPlatform(431, "Request Header Fields Too Large");
  static final OutgoingResponse FAILED = ofPlatform(500, "Internal Server Error");

  private static OutgoingResponse ofPlatform(int status, String message) {
    return json(status, "{\"message\":\"%s\"}".formatted(message));
  }

  static OutgoingResponse json(int status, String body) {
    return new OutgoingResponse(
        status, Map.of("content-type", JSON), List.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  boolean mayHaveBody() {
    return status >= 200 && status != 204 && status != 304;
  }
}
