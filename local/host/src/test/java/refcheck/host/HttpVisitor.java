package refcheck.host;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Serves a handler on its own port and calls it. */
public final class HttpVisitor implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;

  public HttpVisitor(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", handler);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public HttpResponse<String> get(String path) {
    return call("GET", path, "");
  }

  /** Gets a page, parsed as browsers do. */
  public Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  public HttpResponse<String> call(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Submits a form with these encoded fields. */
  public HttpResponse<String> submit(Element form, String fields) {
    return call(form.attr("method").toUpperCase(Locale.ROOT), form.attr("action"), fields);
  }

  /** A response header. Empty if it is missing. */
  public static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
