package refcheck.emulator.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.wire.FormFields;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;

/** Serves the mailbox at {@code /_aws/ses}, in the format of other emulators of SES. */
public final class MailboxApi implements PathHandler {

  private static final String PATH = "/_aws/ses";

  private final Mailbox mailbox;

  public MailboxApi(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals(PATH);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange.getRequestMethod(), exchange.getRequestURI().getRawQuery())
        .forBrowsers()
        .send(exchange);
  }

  private HostResponse answer(String method, @Nullable String query) {
    var id = FormFields.parse(query).field("id").orElse(null);
    return switch (method) {
      case "GET", "HEAD" -> HostResponse.json(200, messages(id));
      case "DELETE" -> delete(id);
      default -> HostResponse.empty(405).with("Allow", "GET, HEAD, DELETE");
    };
  }

  private Map<String, Object> messages(@Nullable String id) {
    var mails = mailbox.mails().stream().filter(mail -> id == null || mail.id().equals(id));
    return Map.of("messages", mails.map(MailJson::write).toList());
  }

  private HostResponse delete(@Nullable String id) {
    if (id == null) {
      mailbox.clear();
    } else {
      mailbox.remove(id);
    }
    return HostResponse.empty(204);
  }
}
