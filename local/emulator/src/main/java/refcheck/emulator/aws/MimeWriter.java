package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.mail.Mail;

/** Writes the MIME message that SES would build from simple content. */
final class MimeWriter {

  private MimeWriter() {}

  static String write(Mail mail) {
    try {
      var message = new MessageWithId(mail.id());
      message.setFrom(new InternetAddress(mail.source()));
      message.setRecipients(RecipientType.TO, addresses(mail.recipients().to()));
      message.setRecipients(RecipientType.CC, addresses(mail.recipients().cc()));
      message.setSubject(mail.subject(), "UTF-8");
      message.setSentDate(Date.from(mail.sent()));
      for (var header : mail.headers()) {
        message.setHeader(header.name(), header.value());
      }
      message.setContent(alternatives(mail));
      message.saveChanges();
      return text(message);
    } catch (MessagingException | IOException e) {
      throw new AwsRefusal(
          "BadRequestException", "The message cannot be written: " + e.getMessage());
    }
  }

  private static InternetAddress[] addresses(List<String> written) throws MessagingException {
    return InternetAddress.parse(String.join(",", written), true);
  }

  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    var parts = new MimeMultipart("alternative");
    add(parts, mail.text(), "plain");
    add(parts, mail.html(), "html");
    return parts;
  }

  private static void add(MimeMultipart parts, @Nullable String content, String subtype)
      throws MessagingException {
    if (content != null) {
      var part = new MimeBodyPart();
      part.setText(content, "UTF-8", subtype);
      parts.addBodyPart(part);
    }
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toString(UTF_8);
  }

  /**
   * Sets the Message-ID. The library's default contains this machine's name and looks that name up
   * in the network.
   */
  private static final class MessageWithId extends MimeMessage {

    private final String id;

    MessageWithId(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@email.amazonses.com>");
    }
  }
}
