package refcheck.emulator.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Forwards calls unchanged to a service that listens on another port. */
public final class ReverseProxy implements HttpHandler {

  /**
   * Headers of a single connection (RFC 9110, 7.6.1), and headers that the HTTP client sets itself.
   */
  private static final Set<String> NOT_FORWARDED =
      Set.of(
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "content-length",
          "host",
          "expect");

  // An SQS receive may wait for 20 seconds.
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private final HttpClient client;
  private final URI target;

  /** Forwards to {@code target}. Its path becomes the prefix of the requested path. */
  public ReverseProxy(HttpClient client, URI target) {
    this.client = client;
    this.target = target;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      var response = client.send(request(exchange), BodyHandlers.ofByteArray());
      copy(response, exchange);
    } catch (IOException e) {
      new AwsRefusal(503, "ServiceUnavailable", "no answer from " + target + ": " + e)
          .answer()
          .send(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the host is closing", e);
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var request = HttpRequest.newBuilder(targetOf(exchange.getRequestURI())).timeout(TIMEOUT);
    request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (isForwarded(name)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  /** Joins the parts as text with a slash between them, so that no path can name another host. */
  private URI targetOf(URI requested) {
    var path = requested.getRawPath() == null ? "" : requested.getRawPath();
    var query = requested.getRawQuery() == null ? "" : "?" + requested.getRawQuery();
    return URI.create(target + (path.startsWith("/") ? "" : "/") + path + query);
  }

  private static void copy(HttpResponse<byte[]> response, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      response
          .headers()
          .map()
          .forEach((name, values) -> {
            if (isForwarded(name)) {
              exchange.getResponseHeaders().put(name, values);
            }
          });
      var body = response.body();
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean isForwarded(String header) {
    return !NOT_FORWARDED.contains(header.toLowerCase(Locale.ROOT));
  }
}
