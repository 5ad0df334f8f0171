package refcheck.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.local.json.JsonNodes;
import refcheck.local.mailbox.Mail;
import refcheck.local.mailbox.MailHeader;
import refcheck.local.mailbox.Recipients;

/** Converts a SendEmail request to a mail. */
final class OutboundEmail {

  private final SesRequest request;
  private final String id;
  private final Instant now;

  OutboundEmail(JsonNode request, String id, Instant now) {
    this.request = new SesRequest(request);
    this.id = id;
    this.now = now;
  }

  Mail read() {
    var simple = JsonNodes.at(request.body(), "Content", "Simple").filter(JsonNode::isObject);
    var raw = JsonNodes.textAt(request.body(), "Content", "Raw", "Data");
    if (simple.isPresent() == raw.isPresent()) {
      throw SesRequest.invalid(
          "Content must be either Simple or Raw; the local host supports no templates");
    }
    return raw.map(SesRequest::decoded)
        .map(this::raw)
        .orElseGet(() -> simple(simple.orElseThrow()));
  }

  private Mail simple(JsonNode simple) {
    var text = JsonNodes.textAt(simple, "Body", "Text", "Data").orElse(null);
    var html = JsonNodes.textAt(simple, "Body", "Html", "Data").orElse(null);
    var subject = JsonNodes.textAt(simple, "Subject", "Data").orElse(null);
    if (subject == null || (text == null && html == null)) {
      throw SesRequest.invalid("Simple content needs a subject, and a text or HTML body");
    }
    var headers =
        Stream.concat(request.replyTo().stream(), SesRequest.fields(simple, "Headers").stream())
            .toList();
    requireOneLine(subject, headers);
    var mail = mail(request.sender(null), request.recipients(), subject, text, html, headers, "");
    return mail.withMessage(MimeWriter.write(mail));
  }

  private Mail raw(byte[] raw) {
    var message = MimeReader.read(raw);
    var from = message.addresses("From").stream().findFirst().orElse(null);
    var requested = request.recipients();
    var fromHeaders =
        new Recipients(message.addresses("To"), message.addresses("Cc"), message.addresses("Bcc"));
    var recipients = SesRequest.checked(requested.all().isEmpty() ? fromHeaders : requested);
    return mail(
        request.sender(from),
        recipients,
        message.subject(),
        message.part("text/plain"),
        message.part("text/html"),
        message.headers(),
        new String(raw, UTF_8));
  }

  private Mail mail(
      String source,
      Recipients recipients,
      String subject,
      @Nullable String text,
      @Nullable String html,
      List<MailHeader> headers,
      String message) {
    var set = request.configurationSet();
    return new Mail(
        id,
        now,
        source,
        SesRequest.checked(recipients),
        subject,
        text,
        html,
        headers,
        request.tags(),
        set,
        message);
  }

  private static void requireOneLine(String subject, List<MailHeader> headers) {
    var values =
        Stream.concat(
            Stream.of(subject), headers.stream().map(field -> field.name() + field.value()));
    if (values.anyMatch(
        value -> value.chars().anyMatch(character -> character == '\r' || character == '\n'))) {
      throw SesRequest.invalid("A header must not contain a line break");
    }
  }
}
