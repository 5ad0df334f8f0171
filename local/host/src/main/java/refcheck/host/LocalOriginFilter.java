package refcheck.host;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import refcheck.emulator.wire.HostResponse;

/**
 * Protects endpoints that do not exist on AWS and need no key. Without it, any page in a browser of
 * this machine could call them, directly or with a host name that resolves to this machine (DNS
 * rebinding).
 *
 * @param harmless methods that change nothing; other sites may link to them
 */
record LocalOriginFilter(HttpHandler guarded, Set<String> harmless) implements HttpHandler {

  private static final Pattern HOST =
      Pattern.compile("(?i)(?<name>\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");
  // Names that cannot resolve to another machine: RFC 6761, and the name that containers use for
  // this machine.
  private static final Pattern LOCAL_NAME =
      Pattern.compile("(?i)(.+\\.)?localhost|host\\.docker\\.internal");

  /** For pages: reads from other sites are allowed. */
  static LocalOriginFilter ofPages(HttpHandler guarded) {
    return new LocalOriginFilter(guarded, Set.of("GET", "HEAD"));
  }

  /** For emulated services: their older protocols also change data by GET. */
  static LocalOriginFilter ofServices(HttpHandler guarded) {
    return new LocalOriginFilter(guarded, Set.of());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    if (!hasLocalHost(headers)) {
      refuse(exchange, 421, "Call the local host 127.0.0.1 or localhost");
    } else if (!harmless.contains(exchange.getRequestMethod()) && !isSameOrigin(headers)) {
      refuse(exchange, 403, "The local host takes nothing from pages of other sites");
    } else {
      guarded.handle(exchange);
    }
  }

  /**
   * Whether the Host header names this machine. An IP address cannot be rebound. Programs may omit
   * the header.
   */
  private static boolean hasLocalHost(Headers headers) {
    var host = headers.getFirst("Host");
    if (host == null) {
      return true;
    }
    var parts = HOST.matcher(host);
    return parts.matches()
        && (ADDRESS.matcher(parts.group("name")).matches()
            || LOCAL_NAME.matcher(parts.group("name")).matches());
  }

  /** Browsers send the origin of a request. A request without an origin comes from a program. */
  private static boolean isSameOrigin(Headers headers) {
    var site = headers.getFirst("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = headers.getFirst("Origin");
    return origin == null || origin.equals("http://" + headers.getFirst("Host"));
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    HostResponse.text(status, "plain", why + "\n").forBrowsers().send(exchange);
  }
}
