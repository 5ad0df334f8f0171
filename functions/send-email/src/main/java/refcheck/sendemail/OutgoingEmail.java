package refcheck.sendemail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.domain.dossier.Referee;
import refcheck.pages.RenderedEmail;
import refcheck.store.VersionedEmailDelivery;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** A letter with its envelope. */
record OutgoingEmail(String from, Referee to, Optional<String> replyTo, RenderedEmail letter) {
  /** What SES is asked: the tags name the letter when it tells what became of it. */
  SendEmailRequest request(VersionedEmailDelivery record, int attempt, String configurationSet) {
    var check = record.check();
    return SendEmailRequest.builder()
        .fromEmailAddress(from)
        .destination(envelope -> envelope.toAddresses(to.email()))
        .replyToAddresses(replyTo.stream().toList())
        .content(content -> content.simple(message(letter)))
        .configurationSetName(configurationSet)
        .emailTags(
            tag("tenant", check.tenant().value()),
            tag("check", check.check().value()),
            tag("referee", record.id().referee().value()),
            tag("letter", record.id().kind().wireName()),
            tag("attempt", Integer.toString(attempt)))
        .build();
  }

  private static Message message(RenderedEmail letter) {
    return Message.builder()
        .subject(text(AddressHeader.undecoded(letter.subject())))
        .body(body -> body.text(text(letter.text())).html(text(letter.html())))
        .headers(headers(letter))
        .build();
  }

  /** One press in the reader's mail program ends it (RFC 8058). */
  private static List<MessageHeader> headers(RenderedEmail letter) {
    var headers = new ArrayList<>(List.of(header("Auto-Submitted", "auto-generated")));
    letter
        .unsubscribe()
        .ifPresent(at -> {
          headers.add(header("List-Unsubscribe", "<" + at + ">"));
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
