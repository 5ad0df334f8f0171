package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.MailHeader;

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
    return simple(
        simple.orElseThrow(() ->
            SesRequest.invalid(
                "Content must be Simple; the emulator supports neither Raw nor templates")));
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
    var mail =
        new Mail(
            id,
            now,
            request.sender(),
            request.recipients(),
            subject,
            text,
            html,
            headers,
            request.tags(),
            request.configurationSet(),
            "");
    return mail.withMessage(MimeWriter.write(mail));
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
