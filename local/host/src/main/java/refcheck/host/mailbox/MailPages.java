package refcheck.host.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.wire.HostResponse;
import refcheck.host.html.Page;

/**
 * The pages of one mail: its text, its HTML as a recipient sees it, its source and its attachments.
 */
final class MailPages {

  /** Blocks scripts and external content, and opens links in a new tab. */
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src"
          + " 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'self'";

  private static final String ATTACHMENTS = "attachments/";
  private static final Pattern HEAD = Pattern.compile("(?i)<head(?:\\s[^>]*)?>");
  private static final Pattern DOCTYPE = Pattern.compile("(?i)\\A\\s*<!doctype[^>]*>");
  private static final String BASE_NEW_TAB = "<base target=\"_blank\">";

  private MailPages() {}

  /** Returns a view of the mail. Empty if the mail has no such view. */
  static Optional<HostResponse> view(Mail mail, String view) {
    return switch (view) {
      case "" -> view(mail, mail.text() == null && mail.html() != null ? "html" : "text");
      case "text", "source" -> Optional.of(page(mail, view));
      case "html", "phone" -> Optional.ofNullable(mail.html()).map(_ -> page(mail, view));
      case "part" -> Optional.ofNullable(mail.html()).map(MailPages::part);
      case "message.eml" -> Optional.of(message(mail));
      default ->
          view.startsWith(ATTACHMENTS)
              ? attachment(mail, view.substring(ATTACHMENTS.length()))
              : Optional.empty();
    };
  }

  static HostResponse unknown() {
    return Page.of(404, "mailbox/unknown", Map.of());
  }

  private static HostResponse page(Mail mail, String view) {
    var parameters =
        Map.<String, Object>of(
            "mail", new MailView(mail), "message", MimeContent.of(mail), "view", view);
    var template = view.equals("phone") ? "html" : view;
    return Page.of(200, "mailbox/" + template, parameters);
  }

  private static HostResponse part(String html) {
    return HostResponse.text(200, "html", withLinksInNewTab(html))
        .with("Content-Security-Policy", MAIL_POLICY)
        .with("Referrer-Policy", "no-referrer");
  }

  /** Makes links open in a new tab, because the linked pages forbid framing. */
  private static String withLinksInNewTab(String html) {
    for (var place : List.of(HEAD, DOCTYPE)) {
      var found = place.matcher(html);
      if (found.find()) {
        return html.substring(0, found.end()) + BASE_NEW_TAB + html.substring(found.end());
      }
    }
    return BASE_NEW_TAB + html;
  }

  private static HostResponse message(Mail mail) {
    return HostResponse.text(200, "plain", mail.message())
        .with("Content-Disposition", "attachment; filename=\"message.eml\"");
  }

  private static Optional<HostResponse> attachment(Mail mail, String number) {
    var attachments = MimeContent.of(mail).attachments();
    return number.matches("[1-9][0-9]{0,2}") && Integer.parseInt(number) <= attachments.size()
        ? Optional.of(attachments.get(Integer.parseInt(number) - 1).download())
        : Optional.empty();
  }
}
