package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import refcheck.json.JsonObject;

/** API Gateway's payload 2.0, as much of it as is needed. */
final class HttpEvent {

  private HttpEvent() {}

  /** The request that the event is about. */
  static Request request(JsonObject event) {
    return new Request(
        event.object("requestContext").text("requestId"),
        event.text("routeKey"),
        event.text("rawPath"),
        texts(event, "pathParameters"),
        texts(event, "queryStringParameters"),
        event.optionalText("rawQueryString").orElse(""),
        texts(event, "headers"),
        body(event));
  }

  private static Map<String, String> texts(JsonObject event, String name) {
    return event.optionalObject(name).map(JsonObject::texts).orElse(Map.of());
  }

  private static byte[] body(JsonObject event) {
    var body = event.optionalText("body").orElse("");
    return event.flag("isBase64Encoded") ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
  }
}
