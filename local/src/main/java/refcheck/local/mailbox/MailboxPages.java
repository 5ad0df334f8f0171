package refcheck.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;
import refcheck.local.wire.Answer;
import refcheck.local.wire.Place;

/** The mailbox over HTTP: {@code /_aws/ses} for programs, {@code /mailbox} for people. */
public final class MailboxPages implements Place {

  private static final String FOR_PROGRAMS = "/_aws/ses";
  private static final String FOR_PEOPLE = "/mailbox";
  private static final String CLEAR = "/clear";

  private final Mailbox mailbox;
  private final MailboxApi forPrograms;
  private final MailListPages list;

  public MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.forPrograms = new MailboxApi(mailbox);
    this.list = new MailListPages(mailbox);
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    return path.equals(FOR_PROGRAMS)
        || path.equals(FOR_PEOPLE)
        || path.startsWith(FOR_PEOPLE + "/");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange).forBrowsers().send(exchange);
  }

  private Answer answer(HttpExchange exchange) {
    var uri = exchange.getRequestURI();
    var method = exchange.getRequestMethod();
    if (uri.getPath().equals(FOR_PROGRAMS)) {
      return forPrograms.answer(method, uri.getRawQuery());
    }
    var path = uri.getPath().substring(FOR_PEOPLE.length());
    var taken = path.equals(CLEAR) ? Set.of("GET", "HEAD", "POST") : Set.of("GET", "HEAD");
    if (!taken.contains(method)) {
      return Answer.empty(405).with("Allow", path.equals(CLEAR) ? "GET, HEAD, POST" : "GET, HEAD");
    }
    return switch (path) {
      case "", "/" -> list.list(uri.getRawQuery());
      case "/version" -> list.version();
      case CLEAR -> list.clear(method);
      default -> mail(path.substring(1).split("/", 2));
    };
  }

  private Answer mail(String[] idAndView) {
    return mailbox
        .find(idAndView[0])
        .flatMap(mail -> MailPages.view(mail, idAndView.length > 1 ? idAndView[1] : ""))
        .orElseGet(MailPages::unknown);
  }
}
