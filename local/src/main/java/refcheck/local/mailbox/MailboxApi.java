package refcheck.local.mailbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.local.wire.FormFields;
import refcheck.local.wire.HostResponse;

/** The mailbox's API, in the format of other emulators of SES. */
final class MailboxApi {

  private final Mailbox mailbox;

  MailboxApi(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  HostResponse answer(String method, @Nullable String query) {
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
