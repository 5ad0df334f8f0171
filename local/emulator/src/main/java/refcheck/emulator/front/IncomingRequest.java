package refcheck.emulator.front;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An HTTP request as received. Header names are in lower case. */
record IncomingRequest(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    String sourceIp,
    int port,
    Map<String, List<String>> headers,
    byte[] body) {
  static final int LARGEST_BODY = 10 * 1024 * 1024;
  static final int LARGEST_HEADER_SECTION = 10_240;

  static IncomingRequest of(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, List<String>>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    var uri = exchange.getRequestURI();
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    // Reads the rest of the body: a client that is still sending would not read the response.
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    return new IncomingRequest(
        exchange.getRequestMethod(),
        rawPath(uri),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        exchange.getLocalAddress().getPort(),
        headers,
        body);
  }

  /** A path that begins with two slashes is no host: the JDK reads it as one. */
  private static String rawPath(URI uri) {
    var isPath = uri.isAbsolute() || uri.getRawAuthority() == null;
    return isPath ? uri.getRawPath() : "//" + uri.getRawAuthority() + uri.getRawPath();
  }

  boolean bodyIsTooLarge() {
    return body.length > LARGEST_BODY;
  }

  boolean headerSectionIsTooLarge() {
    var size = method.length() + rawPath.length() + rawQuery.length() + protocol.length() + 5;
    for (var header : headers.entrySet()) {
      for (var value : header.getValue()) {
        size += header.getKey().length() + value.getBytes(StandardCharsets.UTF_8).length + 4;
      }
    }
    return size > LARGEST_HEADER_SECTION;
  }

  /** The values of a header, joined by commas. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .map(values -> values.stream().collect(Collectors.joining(",")));
  }
}
