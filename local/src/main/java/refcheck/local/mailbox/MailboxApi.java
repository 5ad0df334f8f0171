package refcheck.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.local.wire.Answer;

/** The mailbox for programs, in the shape that other emulators of SES have. */
final class MailboxApi {

  private final Mailbox mailbox;

  MailboxApi(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  Answer answer(String method, @Nullable String query) {
    var id = id(query);
    return switch (method) {
      case "GET", "HEAD" -> Answer.json(200, messages(id));
      case "DELETE" -> delete(id);
      default -> Answer.empty(405).with("Allow", "GET, HEAD, DELETE");
    };
  }

  private Map<String, Object> messages(@Nullable String id) {
    var mails = mailbox.mails().stream().filter(mail -> id == null || mail.id().equals(id));
    return Map.of("messages", mails.map(MailJson::write).toList());
  }

  private Answer delete(@Nullable String id) {
    if (id == null) {
      mailbox.clear();
    } else {
      mailbox.remove(id);
    }
    return Answer.empty(204);
  }

  private static @Nullable String id(@Nullable String query) {
    return Stream.of(query == null ? new String[0] : query.split("&", -1))
        .filter(pair -> pair.startsWith("id="))
        .map(pair -> URLDecoder.decode(pair.substring("id=".length()), UTF_8))
        .findFirst()
        .orElse(null);
  }
}
