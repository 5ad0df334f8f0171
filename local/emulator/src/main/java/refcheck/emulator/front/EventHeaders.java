package refcheck.emulator.front;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request's headers in the event's form: without cookies and hop-by-hop headers, with the headers
 * that API Gateway adds.
 */
record EventHeaders(IncomingRequest request, String requestId, Instant time) {
  private static final Set<String> BETWEEN_NEIGHBOURS =
      Set.of(
          "connection",
          "cookie",
          "http2-settings",
          "keep-alive",
          "te",
          "transfer-encoding",
          "upgrade");

  List<String> cookies() {
    return request.headers().getOrDefault("cookie", List.of()).stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  Map<String, String> toMap() {
    var headers = new TreeMap<String, String>();
    request.headers().keySet().stream()
        .filter(name -> !BETWEEN_NEIGHBOURS.contains(name))
        .forEach(name -> headers.put(name, request.header(name).orElse("")));
    headers.merge("x-forwarded-for", request.sourceIp(), (before, last) -> before + ", " + last);
    headers.put("x-forwarded-port", Integer.toString(request.port()));
    headers.put("x-forwarded-proto", "http");
    headers.putIfAbsent(
        "x-amzn-trace-id",
        "Root=1-%08x-%024x".formatted(time.getEpochSecond(), requestId.hashCode() & 0xffff_ffffL));
    return headers;
  }
}
