package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.json.Json;

/**
 * A request to a route, which API Gateway passes on as an event.
 *
 * @param route as in {@code GET /v1/checks/{id}}
 * @param variable the value of the variable in the route's path
 */
public record HttpCall(
    String route,
    String variable,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {
  /** The id of each request. */
  public static final String REQUEST_ID = "sample-request";

  /** A request without query, headers and body. */
  public static HttpCall of(String route, String variable) {
    return new HttpCall(route, variable, Map.of(), Map.of(), new byte[0]);
  }

  /** A request from the browser of a referee. */
  public static HttpCall browser(String route, String token) {
    return of(route, token).with("content-type", "application/x-www-form-urlencoded");
  }

  public HttpCall with(String header, String value) {
    return new HttpCall(route, variable, query, and(headers, header, value), body);
  }

  public HttpCall withQuery(String name, String value) {
    return new HttpCall(route, variable, and(query, name, value), headers, body);
  }

  public HttpCall sending(String text) {
    return sending(text.getBytes(UTF_8));
  }

  public HttpCall sending(byte[] bytes) {
    return new HttpCall(route, variable, query, headers, bytes);
  }

  private static Map<String, String> and(Map<String, String> map, String name, String value) {
    var more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** The event, in payload format 2.0. */
  byte[] event() {
    var method = route.split(" ", 2)[0];
    var path = route.split(" ", 2)[1].replaceAll("\\{[^}]+}", variable);
    return Json.bytes(
        Json.object(
            "version",
            "2.0",
            "routeKey",
            route,
            "rawPath",
            path,
            "rawQueryString",
            rawQuery(),
            "headers",
            headers,
            "queryStringParameters",
            query,
            "pathParameters",
            Map.of("id", variable, "token", variable),
            "requestContext",
            Map.of("requestId", REQUEST_ID, "http", Map.of("method", method)),
            "body",
            Base64.getEncoder().encodeToString(body),
            "isBase64Encoded",
            true));
  }

  private String rawQuery() {
    return query.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
