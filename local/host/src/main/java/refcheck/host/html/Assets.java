package refcheck.host.html;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;

/** Serves the files of the host's pages: the style sheet, scripts and icon. */
public final class Assets implements PathHandler {

  private static final String ROOT = "/_local/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", "text/css; charset=utf-8",
          "mailbox.js", "text/javascript; charset=utf-8",
          "copy.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

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
    try (var bytes = Assets.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("missing file " + file);
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
