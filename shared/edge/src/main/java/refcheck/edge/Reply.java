package refcheck.edge;

import java.util.HashMap;
import java.util.Map;
import refcheck.json.Json;

/**
 * An HTTP reply.
 *
 * @param body JSON or a page; empty if there is nothing to say
 */
public record Reply(int status, Map<String, String> headers, String body) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A JSON body of maps, lists, texts, numbers, flags and nulls. */
  public static Reply json(int status, Object content) {
    return written(status, Json.text(content));
  }

  /** JSON that is written already. */
  public static Reply written(int status, String json) {
    return new Reply(
        status, Map.of("content-type", "application/json", "cache-control", "no-store"), json);
  }

  /** A page for a person, with the headers that every such page has. */
  public static Reply page(int status, String html) {
    return new Reply(status, PageHeaders.ALL, html);
  }

  /** Sends a person's browser on, to be asked for with GET. */
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
