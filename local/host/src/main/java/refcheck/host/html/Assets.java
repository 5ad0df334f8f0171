package refcheck.host.html;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;

/** Serves the files of the host's pages: the style sheet, scripts, icon, and Swagger UI. */
public final class Assets implements PathHandler {

  private static final String ROOT = "/_local/assets/";
  // The version is that of the dependency in pom.xml.
  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", CSS,
          "mailbox.js", SCRIPT,
          "copy.js", SCRIPT,
          "api.js", SCRIPT,
          "icon.svg", "image/svg+xml",
          "swagger-ui.css", CSS,
          "swagger-ui-bundle.js", SCRIPT);

  @Override
  public boolean accepts(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().startsWith(ROOT);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange.getRequestURI().getPath().substring(ROOT.length()))
        .forBrowsers()
        .send(exchange);
  }

  private static HostResponse answer(String file) {
    var type = TYPES.get(file);
    return type == null
        ? HostResponse.text(404, "plain", "no such file\n")
        : HostResponse.bytes(200, type, read(file));
  }

  private static byte[] read(String file) {
    var place = file.startsWith("swagger-ui") ? WEBJAR + file : file;
    try (var bytes = Assets.class.getResourceAsStream(place)) {
      if (bytes == null) {
        throw new IllegalStateException("missing file " + file);
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
