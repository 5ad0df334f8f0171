package refcheck.local.host;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import refcheck.local.wire.Answer;

/**
 * Stands before what would not be there on AWS, where nobody has to show a key: any page that a
 * browser of this machine shows could call it, or have its own name lead here (DNS rebinding).
 *
 * @param harmless methods that change nothing, which other sites may link to
 */
record LocalOriginFilter(HttpHandler guarded, Set<String> harmless) implements HttpHandler {

  private static final Pattern HOST =
      Pattern.compile("(?i)(?<name>\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");
  // Names that nobody can point elsewhere: RFC 6761, and what containers call this machine.
  private static final Pattern OURS =
      Pattern.compile("(?i)(.+\\.)?localhost|host\\.docker\\.internal");

  /** For pages: reading is free. */
  static LocalOriginFilter ofPages(HttpHandler guarded) {
    return new LocalOriginFilter(guarded, Set.of("GET", "HEAD"));
  }

  /** For emulated services, whose older protocols change things by GET, too. */
  static LocalOriginFilter ofServices(HttpHandler guarded) {
    return new LocalOriginFilter(guarded, Set.of());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    if (!isForUs(headers)) {
      refuse(exchange, 421, "Call the local host 127.0.0.1 or localhost");
    } else if (!harmless.contains(exchange.getRequestMethod()) && !isOfOurs(headers)) {
      refuse(exchange, 403, "The local host takes nothing from pages of other sites");
    } else {
      guarded.handle(exchange);
    }
  }

  /** An address cannot be rebound; programs may leave the name out. */
  private static boolean isForUs(Headers headers) {
    var host = headers.getFirst("Host");
    if (host == null) {
      return true;
    }
    var parts = HOST.matcher(host);
    return parts.matches()
        && (ADDRESS.matcher(parts.group("name")).matches()
            || OURS.matcher(parts.group("name")).matches());
  }

  /** Browsers say where a request comes from; what says nothing is a program. */
  private static boolean isOfOurs(Headers headers) {
    var site = headers.getFirst("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = headers.getFirst("Origin");
    return origin == null || origin.equals("http://" + headers.getFirst("Host"));
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    Answer.text(status, "plain", why + "\n").forBrowsers().send(exchange);
  }
}
