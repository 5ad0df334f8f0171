package refcheck.sendemail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.pages.RenderedEmail;
import refcheck.store.VersionedDelivery;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** A rendered email with its sender and recipient. */
record OutgoingEmail(String from, String to, Optional<String> replyTo, RenderedEmail email) {
  /** Builds the SES request. SES repeats the tags in its events, where they identify the email. */
  SendEmailRequest request(VersionedDelivery delivery, int attempt, String configurationSet) {
    var id = delivery.id();
    return SendEmailRequest.builder()
        .fromEmailAddress(from)
        .destination(envelope -> envelope.toAddresses(to))
        .replyToAddresses(replyTo.stream().toList())
        .content(content -> content.simple(message(email)))
        .configurationSetName(configurationSet)
        .emailTags(
            tag("tenant", delivery.key().tenant().value()),
            tag("case", delivery.key().id().value()),
            tag("person", id.task().person().value()),
            tag("task", id.task().kind().value()),
            tag("email", id.kind().wireName()),
            tag("attempt", Integer.toString(attempt)))
        .build();
  }

  private static Message message(RenderedEmail email) {
    return Message.builder()
        .subject(text(AddressHeader.undecoded(email.subject())))
        .body(body -> body.text(text(email.text())).html(text(email.html())))
        .headers(headers(email))
        .build();
  }

  /** Adds the one-click unsubscribe headers (RFC 8058). */
  private static List<MessageHeader> headers(RenderedEmail email) {
    var headers = new ArrayList<>(List.of(header("Auto-Submitted", "auto-generated")));
    email
        .unsubscribe()
        .ifPresent(url -> {
          headers.add(header("List-Unsubscribe", "<" + url + ">"));
          headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        });
    return headers;
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static Content text(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  @Override
  public String toString() {
    return "OutgoingEmail";
  }
}
