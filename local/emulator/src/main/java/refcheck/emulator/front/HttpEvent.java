package refcheck.emulator.front;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import refcheck.json.Json;

/**
 * Builds the event of a request in payload format 2.0. The event omits fields that the request does
 * not have.
 */
record HttpEvent(
    IncomingRequest request,
    RouteTable.Match match,
    Gateway gateway,
    String requestId,
    Instant time) {
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(json|xml|javascript|[^;]*\\+json|[^;]*\\+xml)");

  /** The API's identifiers in an event. */
  record Gateway(String accountId, String apiId, String domainName) {}

  byte[] bytes() {
    var headers = new EventHeaders(request, requestId, time);
    var event =
        Json.object(
            "version", "2.0",
            "routeKey", match.routeKey(),
            // Despite its name, rawPath is decoded: HTTP APIs decode the path. The query is not
            // decoded.
            "rawPath", PathSegments.decode(request.rawPath()),
            "rawQueryString", request.rawQuery());
    putUnlessEmpty(event, "cookies", headers.cookies());
    event.put("headers", headers.toMap());
    putUnlessEmpty(event, "queryStringParameters", query());
    event.put("requestContext", context());
    putUnlessEmpty(event, "pathParameters", match.pathParameters());
    putBody(event);
    return Json.bytes(event);
  }

  private static void putUnlessEmpty(
      Map<String, Object> event, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      event.put(key, values);
    }
  }

  private static void putUnlessEmpty(Map<String, Object> event, String key, List<String> values) {
    if (!values.isEmpty()) {
      event.put(key, values);
    }
  }

  private Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    PathSegments.ofQuery(request.rawQuery())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            query.merge(
                form(pair[0]),
                pair.length == 2 ? form(pair[1]) : "",
                (first, next) -> first + "," + next));
    return query;
  }

  private static String form(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  private Map<String, Object> context() {
    return Json.object(
        "accountId", gateway.accountId(),
        "apiId", gateway.apiId(),
        "domainName", gateway.domainName(),
        "domainPrefix", gateway.apiId(),
        "http",
            Json.object(
                "method", request.method(),
                "path", PathSegments.decode(request.rawPath()),
                "protocol", request.protocol(),
                "sourceIp", request.sourceIp(),
                "userAgent", request.header("user-agent").orElse("")),
        "requestId", requestId,
        "routeKey", match.routeKey(),
        "stage", "$default",
        "time", LOG_TIME.format(time),
        "timeEpoch", time.toEpochMilli());
  }

  private void putBody(Map<String, Object> event) {
    var encode = request.body().length > 0 && !isText();
    if (request.body().length > 0) {
      event.put(
          "body",
          encode
              ? Base64.getEncoder().encodeToString(request.body())
              : new String(request.body(), StandardCharsets.UTF_8));
    }
    event.put("isBase64Encoded", encode);
  }

  /** API Gateway encodes the body of a form, as it does binary data. */
  private boolean isText() {
    var type =
        request.header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TEXT.matcher(type).matches();
  }
}
