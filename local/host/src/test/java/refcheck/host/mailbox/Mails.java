package refcheck.host.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.MailHeader;
import refcheck.emulator.mail.Recipients;

/** Creates mails for tests. */
final class Mails {

  private Mails() {}

  static Mail text(String id, String subject, String text) {
    return mail(id, "anna@example.com", subject, text, null, "Subject: x\r\n\r\n");
  }

  static Mail to(String recipient, String id) {
    return mail(id, recipient, "Letter " + id, "Hello", null, "Subject: x\r\n\r\n");
  }

  static Mail html(String id, String html) {
    return mail(id, "anna@example.com", "HTML", null, html, "Subject: x\r\n\r\n");
  }

  /** A mail with this raw message. Line breaks are converted to CRLF. */
  static Mail raw(String id, String message) {
    return mail(id, "anna@example.com", "Raw", "Hello", null, message.replace("\n", "\r\n"));
  }

  static Mail mail(
      String id,
      String recipient,
      String subject,
      @Nullable String text,
      @Nullable String html,
      String message) {
    return new Mail(
        id,
        Instant.parse("2026-03-02T09:00:00Z"),
        "Refcheck <no-reply@refcheck.example>",
        new Recipients(List.of(recipient), List.of(), List.of()),
        subject,
        text,
        html,
        List.of(new MailHeader("X-Kind", "letter")),
        List.of(new MailHeader("check", "chk_1")),
        "letters",
        message);
  }
}
