package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** API Gateway's payload 2.0, as much of it as is needed. */
@Serdeable
record HttpEvent(
    @Nullable String routeKey,
    @Nullable String rawPath,
    @Nullable String rawQueryString,
    @Nullable Map<String, String> headers,
    @Nullable Map<String, String> queryStringParameters,
    @Nullable Map<String, String> pathParameters,
    @Nullable Context requestContext,
    @Nullable String body,
    @Nullable Boolean isBase64Encoded) {

  /** What API Gateway says of the request. */
  @Serdeable
  record Context(@Nullable String requestId) {}

  Request request() {
    var requestId = requestContext == null ? null : requestContext.requestId();
    if (routeKey == null || rawPath == null || requestId == null) {
      throw new BrokenEvent(
          "the event is none of an HTTP API: it lacks routeKey, rawPath or"
              + " requestContext.requestId");
    }
    return new Request(
        requestId,
        routeKey,
        rawPath,
        orEmpty(pathParameters),
        orEmpty(queryStringParameters),
        rawQueryString == null ? "" : rawQueryString,
        orEmpty(headers),
        bytes());
  }

  private byte[] bytes() {
    if (body == null) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(isBase64Encoded)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
