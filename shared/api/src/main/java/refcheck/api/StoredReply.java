package refcheck.api;

import org.jspecify.annotations.Nullable;
import refcheck.json.Json;
import refcheck.lambda.Reply;

/**
 * A reply that is kept to answer repeated requests. Holds no personal data.
 *
 * @param location the Location header, if any
 * @param body JSON
 */
public record StoredReply(int status, @Nullable String location, String body) {

  /** A reply with this content as JSON. */
  public static StoredReply json(int status, @Nullable String location, Object content) {
    return new StoredReply(status, location, Json.text(content));
  }

  /** Reads {@link #text}. */
  public static StoredReply parse(String text) {
    var head = text.substring(0, text.indexOf('\n')).split(" ", 2);
    return new StoredReply(
        Integer.parseInt(head[0]),
        head.length > 1 ? head[1] : null,
        text.substring(text.indexOf('\n') + 1));
  }

  /** The text to keep: status and location in the first line, then the body as it is. */
  public String text() {
    return status + (location == null ? "" : " " + location) + "\n" + body;
  }

  /** The reply to the first request. */
  public Reply reply() {
    var reply = Reply.written(status, body);
    return location == null ? reply : reply.with("location", location);
  }

  /** The reply to a repeated request. */
  public Reply replay() {
    return reply().with("idempotent-replayed", "true");
  }
}
