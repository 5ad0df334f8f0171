package refcheck.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import refcheck.local.wire.Answer;

/** The mailbox over HTTP: {@code /_aws/ses} for programs, {@code /mailbox} for people. */
public final class MailboxPages implements HttpHandler {

  private static final String FOR_PROGRAMS = "/_aws/ses";
  private static final String FOR_PEOPLE = "/mailbox";

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;"
          + " default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final Mailbox mailbox;
  private final MailboxApi forPrograms;

  public MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.forPrograms = new MailboxApi(mailbox);
  }

  public boolean accepts(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    return path.equals(FOR_PROGRAMS)
        || path.equals(FOR_PEOPLE)
        || path.startsWith(FOR_PEOPLE + "/");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var answer =
        uri.getPath().equals(FOR_PROGRAMS)
            ? forPrograms.answer(exchange.getRequestMethod(), uri.getRawQuery())
            : forPeople(exchange.getRequestMethod(), uri.getPath());
    answer
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .send(exchange);
  }

  private Answer forPeople(String method, String path) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.empty(405).with("Allow", "GET, HEAD");
    }
    var parts = path.substring(FOR_PEOPLE.length()).split("/", -1);
    if (parts.length < 2 || parts[1].isEmpty()) {
      return page(200, MailHtml.list(mailbox.mails()));
    }
    if (parts[1].equals("style.css")) {
      return style();
    }
    return mailbox
        .find(parts[1])
        .flatMap(mail -> view(mail, parts.length > 2 ? parts[2] : ""))
        .orElseGet(MailboxPages::unknown);
  }

  private static Optional<Answer> view(Mail mail, String view) {
    return switch (view) {
      case "" -> Optional.of(page(200, MailHtml.mail(mail)));
      case "source" ->
          Optional.of(
              Answer.text(200, "plain", mail.message())
                  .with("Content-Security-Policy", PAGE_POLICY));
      case "html" ->
          Optional.ofNullable(mail.html())
              .map(html ->
                  Answer.text(200, "html", html).with("Content-Security-Policy", MAIL_POLICY));
      default -> Optional.empty();
    };
  }

  private static Answer style() {
    try (var style = MailboxPages.class.getResourceAsStream("style.css")) {
      return Answer.text(200, "css", new String(requireNonNull(style).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the stylesheet is missing", e);
    }
  }

  private static Answer unknown() {
    return page(404, MailHtml.unknown());
  }

  private static Answer page(int status, String html) {
    return Answer.text(status, "html", html).with("Content-Security-Policy", PAGE_POLICY);
  }
}
