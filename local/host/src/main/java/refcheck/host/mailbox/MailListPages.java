package refcheck.host.mailbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.wire.FormFields;
import refcheck.emulator.wire.HostResponse;
import refcheck.host.html.Page;

/** The pages about all mails: the list and its deletion. */
final class MailListPages {

  private final Mailbox mailbox;

  MailListPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  HostResponse list(@Nullable String query) {
    var form = FormFields.parse(query);
    var search = new MailSearch(form.field("q").orElse(""));
    var page = form.field("page").filter(each -> each.matches("[0-9]{1,9}")).orElse("1");
    var list = MailList.of(mailbox, search, Integer.parseInt(page));
    return Page.of(200, "mailbox/list", Map.of("list", list));
  }

  /** The mailbox's version. The list page polls it. */
  HostResponse version() {
    return HostResponse.text(200, "plain", mailbox.version());
  }

  /**
   * Deletes all mails on POST. Otherwise asks for confirmation, because deletion cannot be undone.
   */
  HostResponse clear(String method) {
    if (!method.equals("POST")) {
      return Page.of(200, "mailbox/clear", Map.of("count", mailbox.mails().size()));
    }
    mailbox.clear();
    return HostResponse.seeOther("/mailbox");
  }
}
