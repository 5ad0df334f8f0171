package refcheck.local.mailbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.local.wire.Answer;
import refcheck.local.wire.Form;

/** The mailbox's API, in the format of other emulators of SES. */
final class MailboxApi {

  private final Mailbox mailbox;

  MailboxApi(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  Answer answer(String method, @Nullable String query) {
    var id = Form.parse(query).field("id").orElse(null);
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
}
