package refcheck.lambda;

import java.util.HashMap;
import java.util.Map;
import refcheck.json.Json;

/**
 * An HTTP reply.
 *
 * @param body JSON or a page; may be empty
 */
public record Reply(int status, Map<String, String> headers, String body) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A reply with this content as JSON. */
  public static Reply json(int status, Object content) {
    return written(status, Json.text(content));
  }

  /** A reply with this JSON. */
  public static Reply written(int status, String json) {
    return new Reply(
        status, Map.of("content-type", "application/json", "cache-control", "no-store"), json);
  }

  /** A page, with the headers of all pages. */
  public static Reply page(int status, String html) {
    return new Reply(status, PageHeaders.ALL, html);
  }

  /** A redirect, which browsers follow with GET. */
  public static Reply seeOther(String location) {
    return new Reply(303, PageHeaders.ALL, "").with("location", location);
  }

  /**
   * The same reply with {@code Retry-After}: after some seconds a throttled service has recovered.
   */
  public Reply retryAfter() {
    return with("retry-after", "5");
  }

  /** The same reply with one more header. */
  public Reply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
