package refcheck.local.aws;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refcheck.local.mailbox.MailHeader;

/** Reads the subject, parts, recipients and other headers of a raw MIME message. */
final class MimeReader {

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  private final MimeMessage message;

  private MimeReader(MimeMessage message) {
    this.message = message;
  }

  static MimeReader read(byte[] raw) {
    try {
      return new MimeReader(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  String subject() {
    try {
      var subject = message.getSubject();
      return subject == null ? "" : subject;
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  /** The first part of that type that is not an attachment. */
  @Nullable String part(String type) {
    try {
      return part(message, type);
    } catch (MessagingException | IOException e) {
      throw unreadable(e);
    }
  }

  /** The addresses in a header, unchanged. */
  List<String> addresses(String header) {
    try {
      var value = message.getHeader(header, ",");
      var addresses =
          value == null ? new InternetAddress[0] : InternetAddress.parseHeader(value, true);
      return Arrays.stream(addresses).map(Object::toString).toList();
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  List<MailHeader> headers() {
    try {
      var fields = new ArrayList<MailHeader>();
      for (var header : Collections.list(message.getAllHeaders())) {
        if (!SHOWN_ELSEWHERE.contains(header.getName().toLowerCase(Locale.ROOT))) {
          fields.add(new MailHeader(header.getName(), header.getValue()));
        }
      }
      return fields;
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  private static @Nullable String part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return part.getContent() instanceof String text ? text : null;
    }
    if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) {
      return null;
    }
    for (int i = 0; i < parts.getCount(); i++) {
      var found = part(parts.getBodyPart(i), type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static AwsRefusal unreadable(Exception cause) {
    return new AwsRefusal(
        "BadRequestException", "The message cannot be read: " + cause.getMessage());
  }
}
