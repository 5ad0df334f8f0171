package refcheck.host.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;

/** Serves the mailbox's pages at {@code /mailbox}. */
public final class MailboxPages implements PathHandler {

  private static final String PATH = "/mailbox";
  private static final String CLEAR = "/clear";

  private final Mailbox mailbox;
  private final MailListPages list;

  public MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.list = new MailListPages(mailbox);
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange).forBrowsers().send(exchange);
  }

  private HostResponse answer(HttpExchange exchange) {
    var uri = exchange.getRequestURI();
    var method = exchange.getRequestMethod();
    var path = uri.getPath().substring(PATH.length());
    var allowed = path.equals(CLEAR) ? Set.of("GET", "HEAD", "POST") : Set.of("GET", "HEAD");
    if (!allowed.contains(method)) {
      return HostResponse.empty(405)
          .with("Allow", path.equals(CLEAR) ? "GET, HEAD, POST" : "GET, HEAD");
    }
    return switch (path) {
      case "", "/" -> list.list(uri.getRawQuery());
      case "/version" -> list.version();
      case CLEAR -> list.clear(method);
      default -> mail(path.substring(1).split("/", 2));
    };
  }

  private HostResponse mail(String[] idAndView) {
    return mailbox
        .find(idAndView[0])
        .flatMap(mail -> MailPages.view(mail, idAndView.length > 1 ? idAndView[1] : ""))
        .orElseGet(MailPages::unknown);
  }
}
