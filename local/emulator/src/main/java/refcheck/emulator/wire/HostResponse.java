package refcheck.emulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import refcheck.json.Json;

/** An HTTP response of the local host. */
public final class HostResponse {

  private final int status;
  private final byte[] body;
  private final Map<String, String> headers;

  private HostResponse(int status, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** {@code body} consists of maps, lists, strings, numbers and booleans. */
  public static HostResponse json(int status, Object body) {
    return json(status, Json.bytes(body));
  }

  /** {@code body} is serialized JSON. */
  public static HostResponse json(int status, byte[] body) {
    return new HostResponse(status, body, Map.of("Content-Type", "application/json"));
  }

  public static HostResponse text(int status, String type, String body) {
    var contentType = "text/" + type + "; charset=utf-8";
    return new HostResponse(status, body.getBytes(UTF_8), Map.of("Content-Type", contentType));
  }

  public static HostResponse bytes(int status, String contentType, byte[] body) {
    return new HostResponse(status, body, Map.of("Content-Type", contentType));
  }

  /** Redirects the browser after a POST. */
  public static HostResponse seeOther(String path) {
    return empty(303).with("Location", path);
  }

  public static HostResponse empty(int status) {
    return new HostResponse(status, new byte[0], Map.of());
  }

  public HostResponse with(String name, String value) {
    var extended = new HashMap<>(headers);
    extended.put(name, value);
    return new HostResponse(status, body, extended);
  }

  /**
   * Adds security headers for browsers: no caching, no content sniffing, no referrer to other
   * origins.
   */
  public HostResponse forBrowsers() {
    var extended = new HashMap<>(headers);
    extended.putIfAbsent("Cache-Control", "no-store");
    extended.putIfAbsent("X-Content-Type-Options", "nosniff");
    extended.putIfAbsent("Cross-Origin-Resource-Policy", "same-origin");
    // Not no-referrer: it would hide the origin, and posts of the host's own forms would look like
    // posts from other sites.
    extended.putIfAbsent("Referrer-Policy", "same-origin");
    return new HostResponse(status, body, extended);
  }

  /** Sends the response and closes the exchange. */
  public void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::set);
      boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
      if (!bodiless) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
