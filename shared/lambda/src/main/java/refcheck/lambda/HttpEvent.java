package refcheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import refcheck.json.JsonObject;

/** Reads what is needed of an event of API Gateway (payload format 2.0). */
final class HttpEvent {

  private HttpEvent() {}

  static Request request(JsonObject event) {
    var context = event.object("requestContext");
    var method = context.optionalObject("http").flatMap(http -> http.optionalText("method"));
    var route = event.text("routeKey");
    return new Request(
        context.text("requestId"),
        method.orElseGet(() -> route.split(" ", 2)[0]),
        route.replaceFirst("^HEAD ", "GET "),
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
