package refcheck.host.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.MailHeader;

/** The headers and attachments of a mail's raw message. Empty if the message cannot be read. */
final class MimeContent {

  private static final int MAX_DEPTH = 10;
  private static final int MAX_ATTACHMENTS = 100;

  private final List<MailHeader> headers = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();

  private MimeContent() {}

  static MimeContent of(Mail mail) {
    var message = new MimeContent();
    try {
      var bytes = new ByteArrayInputStream(mail.message().getBytes(UTF_8));
      var mime = new MimeMessage(Session.getInstance(new Properties()), bytes);
      message.readHeaders(mime);
      message.read(mime, 0);
    } catch (MessagingException | IOException _) {
      // The message may be malformed on purpose. The parts before the error are shown.
    }
    return message;
  }

  /** All headers in their order, decoded. */
  List<MailHeader> headers() {
    return Collections.unmodifiableList(headers);
  }

  /** Every part that is shown neither as the text nor as the HTML. At most a hundred. */
  List<Attachment> attachments() {
    return Collections.unmodifiableList(attachments);
  }

  private void readHeaders(MimeMessage mime) throws MessagingException {
    for (var header : Collections.list(mime.getAllHeaders())) {
      headers.add(new MailHeader(header.getName(), MailText.decoded(header.getValue())));
    }
  }

  private void read(Part part, int depth) throws MessagingException, IOException {
    if (depth < MAX_DEPTH
        && part.isMimeType("multipart/*")
        && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i), depth + 1);
      }
    } else if (!isShown(part) && attachments.size() < MAX_ATTACHMENTS) {
      attach(part);
    }
  }

  /** The first text and the first HTML part are the mail's body, unless they are attachments. */
  private boolean isShown(Part part) throws MessagingException {
    var isBodyType = part.isMimeType("text/plain") || part.isMimeType("text/html");
    return isBodyType
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && shown.add(type(part));
  }

  private void attach(Part part) throws MessagingException {
    attachments.add(Attachment.of(name(part), attachments.size() + 1, type(part), content(part)));
  }

  private static @Nullable String name(Part part) {
    try {
      return part.getFileName();
    } catch (MessagingException _) {
      return null;
    }
  }

  private static String type(Part part) throws MessagingException {
    try {
      return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
    } catch (ParseException _) {
      return "application/octet-stream";
    }
  }

  /** The decoded content. Empty if the encoding is invalid. */
  private static byte[] content(Part part) throws MessagingException {
    try (var bytes = part.getInputStream()) {
      return bytes.readAllBytes();
    } catch (IOException _) {
      return new byte[0];
    }
  }
}
