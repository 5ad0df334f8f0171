package refcheck.local.mailbox;

import static refcheck.local.mailbox.MailText.escape;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mailbox's pages, without JavaScript. */
final class MailHtml {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MailHtml() {}

  /** Newest first; it loads itself anew every three seconds. */
  static String list(List<Mail> mails) {
    var entries = mails.reversed().stream().map(MailHtml::entry).collect(Collectors.joining());
    var content = mails.isEmpty() ? "<p>No mail yet.</p>" : "<ol>\n" + entries + "</ol>";
    return page(
        "Mailbox", "<meta http-equiv=\"refresh\" content=\"3\">", "<h1>Mailbox</h1>\n" + content);
  }

  static String mail(Mail mail) {
    var content =
        """
        <p><a href="/mailbox">All mail</a></p>
        <h1>%s</h1>
        <dl>
        %s</dl>
        <p>%s<a href="/mailbox/%s/source">Source</a></p>
        <pre>%s</pre>
        """
            .formatted(
                escape(mail.subject()),
                details(mail),
                htmlLink(mail),
                escape(mail.id()),
                MailText.linked(mail.text()));
    return page(mail.subject(), "", content);
  }

  static String unknown() {
    return page(
        "No such mail", "", "<h1>No such mail</h1>\n<p><a href=\"/mailbox\">All mail</a></p>");
  }

  private static String entry(Mail mail) {
    return """
    <li><a href="/mailbox/%s"><strong>%s</strong><span>%s</span> <time datetime="%s">%s</time></a></li>
    """
        .formatted(
            escape(mail.id()),
            escape(mail.subject()),
            escape(String.join(", ", mail.recipients().all())),
            mail.sent(),
            TIME.format(mail.sent()));
  }

  private static String details(Mail mail) {
    var details = new StringBuilder();
    detail(details, "From", MailText.decoded(mail.source()));
    detail(details, "To", String.join(", ", mail.recipients().to()));
    detail(details, "Cc", String.join(", ", mail.recipients().cc()));
    detail(details, "Bcc", String.join(", ", mail.recipients().bcc()));
    detail(details, "Sent", TIME.format(mail.sent()));
    mail.headers().forEach(header -> detail(details, header.name(), header.value()));
    mail.tags().forEach(tag -> detail(details, "Tag " + tag.name(), tag.value()));
    return details.toString();
  }

  private static void detail(StringBuilder details, String name, String value) {
    if (!value.isEmpty()) {
      details
          .append("<dt>")
          .append(escape(name))
          .append("</dt><dd>")
          .append(escape(value))
          .append("</dd>\n");
    }
  }

  private static String htmlLink(Mail mail) {
    return mail.html() == null
        ? ""
        : "<a href=\"/mailbox/" + escape(mail.id()) + "/html\">As HTML</a> · ";
  }

  private static String page(String title, String head, String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    %s<title>%s</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/mailbox/style.css">
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(head, escape(title), content);
  }
}
