package refcheck.emailreferee;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.domain.CheckRecord;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.pages.Language;
import refcheck.pages.Letters;
import refcheck.pages.Mail;
import refcheck.store.LetterRecord;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Writes letters and hands them to SES: once per call, without the SDK's retries. */
@Singleton
final class Postman {
  private final SesClients clients;
  private final Letters letters;
  private final URI origin;
  private final String sender;
  private final String configurationSet;

  Postman(
      SesClients clients,
      Letters letters,
      @Value("${public.origin}") URI origin,
      @Value("${sender.address}") String sender,
      @Value("${configuration.set}") String configurationSet) {
    this.clients = clients;
    this.letters = letters;
    this.origin = origin;
    this.sender = sender;
    this.configurationSet = configurationSet;
  }

  /** A letter with its envelope. */
  record Enveloped(String from, Invitation to, Mail letter) {
    @Override
    public String toString() {
      return "Enveloped";
    }
  }

  /** What the mail service said. */
  enum Outcome {
    /** It has the letter. */
    ACCEPTED,
    /** It certainly does not have it. */
    REFUSED,
    /** It may have it. */
    UNSURE
  }

  Enveloped write(Tenant tenant, CheckRecord check, Invitations invitations, RefereeId referee) {
    var to = Objects.requireNonNull(invitations.invitations().get(referee));
    var terms = check.check().terms();
    var letter =
        letters.invitation(tenant, invitations, to, origin, terms.respondBy(), terms.retention());
    var name = letters.sender(tenant, Language.orEnglish(to.locale()));
    return new Enveloped(Mailbox.of(name, sender), to, letter);
  }

  Outcome send(LetterRecord letter, int attempt, Enveloped mail, Duration remaining) {
    if (remaining.compareTo(SesClients.TIMEOUT) <= 0) {
      return Outcome.REFUSED; // A call that outlives the function ends in doubt.
    }
    try (var ses = clients.open()) {
      ses.sendEmail(request(letter, attempt, mail));
      return Outcome.ACCEPTED;
    } catch (SesV2Exception e) {
      return e.statusCode() < 500 ? Outcome.REFUSED : Outcome.UNSURE;
    } catch (SdkClientException e) {
      return hasNoConnection(e) ? Outcome.REFUSED : Outcome.UNSURE;
    }
  }

  private static boolean hasNoConnection(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof ConnectException || each instanceof UnknownHostException);
  }

  private SendEmailRequest request(LetterRecord letter, int attempt, Enveloped mail) {
    var check = letter.check();
    return SendEmailRequest.builder()
        .fromEmailAddress(mail.from())
        .destination(to -> to.toAddresses(mail.to().email()))
        .content(content -> content.simple(message(mail.letter())))
        .configurationSetName(configurationSet)
        .emailTags(
            tag("tenant", check.tenant().value()),
            tag("check", check.check().value()),
            tag("referee", letter.id().referee().value()),
            tag("letter", letter.id().kind()),
            tag("attempt", Integer.toString(attempt)))
        .build();
  }

  private static Message message(Mail letter) {
    return Message.builder()
        .subject(text(letter.subject()))
        .body(body -> body.text(text(letter.text())).html(text(letter.html())))
        .headers(MessageHeader.builder().name("Auto-Submitted").value("auto-generated").build())
        .build();
  }

  private static Content text(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }
}
