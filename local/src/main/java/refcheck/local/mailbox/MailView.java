package refcheck.local.mailbox;

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

/** A mail in the words of a page; what is too long for one is cut. */
record MailView(Mail mail) {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 200_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  String path() {
    return "/mailbox/" + mail.id();
  }

  String subject() {
    return mail.subject().isBlank() ? "(no subject)" : MailText.cut(mail.subject(), LONGEST_LINE);
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

  /** All recipients, as far as a line of the list takes them. */
  String recipients() {
    return MailText.cut(joined(mail.recipients().all()), LONGEST_LINE);
  }

  String sent() {
    return TIME.format(mail.sent());
  }

  /** Whom each fate met. */
  Map<SimulatedOutcome, String> fates() {
    return mail.recipients().all().stream()
        .collect(
            groupingBy(
                SimulatedOutcome::of,
                TreeMap::new,
                mapping(MailText::decoded, Collectors.joining(", "))));
  }

  List<MailText.Piece> text() {
    return MailText.pieces(MailText.cut(whole(), LONGEST_TEXT));
  }

  boolean hasText() {
    return mail.text() != null;
  }

  boolean hasHtml() {
    return mail.html() != null;
  }

  String source() {
    return MailText.cut(mail.message(), LONGEST_TEXT);
  }

  boolean isTextCut() {
    return whole().length() > LONGEST_TEXT;
  }

  boolean isSourceCut() {
    return mail.message().length() > LONGEST_TEXT;
  }

  private String whole() {
    return Objects.requireNonNullElse(mail.text(), "");
  }

  private static String joined(List<String> addresses) {
    return String.join(", ", addresses.stream().map(MailText::decoded).toList());
  }
}
