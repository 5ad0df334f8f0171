package refcheck.host.mailbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.SimulatedOutcome;

/** A mail as a page shows it. Long texts are cut. */
record MailView(Mail mail) {

  private static final int MAX_LINE = 200;
  private static final int MAX_TEXT = 200_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  String path() {
    return "/mailbox/" + mail.id();
  }

  String subject() {
    return mail.subject().isBlank() ? "(no subject)" : MailText.cut(mail.subject(), MAX_LINE);
  }

  String from() {
    return MailText.decoded(mail.source());
  }

  String to() {
    return joined(mail.recipients().to());
  }

  String cc() {
    return joined(mail.recipients().cc());
  }

  String bcc() {
    return joined(mail.recipients().bcc());
  }

  /** All recipients, cut to one line of the list. */
  String recipients() {
    return MailText.cut(joined(mail.recipients().all()), MAX_LINE);
  }

  String sent() {
    return TIME.format(mail.sent());
  }

  /** The recipients of each simulated outcome. */
  Map<SimulatedOutcome, String> fates() {
    return mail.recipients().all().stream()
        .collect(
            groupingBy(
                SimulatedOutcome::of,
                TreeMap::new,
                mapping(MailText::decoded, Collectors.joining(", "))));
  }

  List<MailText.Piece> text() {
    return MailText.pieces(MailText.cut(fullText(), MAX_TEXT));
  }

  boolean hasText() {
    return mail.text() != null;
  }

  boolean hasHtml() {
    return mail.html() != null;
  }

  String source() {
    return MailText.cut(mail.message(), MAX_TEXT);
  }

  boolean isTextCut() {
    return fullText().length() > MAX_TEXT;
  }

  boolean isSourceCut() {
    return mail.message().length() > MAX_TEXT;
  }

  private String fullText() {
    return Objects.requireNonNullElse(mail.text(), "");
  }

  private static String joined(List<String> addresses) {
    return String.join(", ", addresses.stream().map(MailText::decoded).toList());
  }
}
