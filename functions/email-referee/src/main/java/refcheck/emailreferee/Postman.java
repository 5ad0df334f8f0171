package refcheck.emailreferee;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import refcheck.domain.Check;
import refcheck.domain.CheckRecord;
import refcheck.domain.Host;
import refcheck.domain.LetterId;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.pages.Asker;
import refcheck.pages.Language;
import refcheck.pages.Letters;
import refcheck.pages.Mail;
import refcheck.pages.Receipt;
import refcheck.store.LetterRecord;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
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

  /** What the mail service said. */
  enum Outcome {
    /** It has the letter. */
    ACCEPTED,
    /** It certainly does not have it, and may take it later. */
    REFUSED,
    /** It will never take it: the address is none that can be written to. */
    UNDELIVERABLE,
    /** It may have it. */
    UNSURE
  }

  Enveloped write(Host host, CheckRecord check, Invitations invitations, LetterId id) {
    var to = Objects.requireNonNull(invitations.invitations().get(id.referee()));
    var name = letters.sender(host.tenant(), Language.orEnglish(to.locale()));
    return new Enveloped(
        Mailbox.of(name, sender),
        to,
        host.tenant().address(),
        letter(Asker.of(host, check), check.check(), invitations, to, id));
  }

  private Mail letter(
      Asker asker, Check check, Invitations invitations, Invitation to, LetterId id) {
    return switch (id.kind()) {
      case INVITATION -> letters.invitation(asker, invitations, to, origin);
      case RECEIPT ->
          letters.receipt(asker, invitations, to, origin, Receipt.of(check, id.referee()));
      case THANKS ->
          letters.thanks(
              asker, invitations, to, Receipt.of(check, id.referee()).destroyedOn().orElseThrow());
    };
  }

  Outcome send(LetterRecord letter, int attempt, Enveloped mail, Duration remaining) {
    if (remaining.compareTo(SesClients.TIMEOUT) <= 0) {
      return Outcome.REFUSED; // A call that outlives the function ends in doubt.
    }
    try (var ses = clients.open()) {
      ses.sendEmail(mail.request(letter, attempt, configurationSet));
      return Outcome.ACCEPTED;
    } catch (BadRequestException _) {
      return Outcome.UNDELIVERABLE;
    } catch (SesV2Exception e) {
      return e.statusCode() < 500 ? Outcome.REFUSED : Outcome.UNSURE;
    } catch (SdkClientException | CrtRuntimeException e) {
      return NoConnection.isIn(e) ? Outcome.REFUSED : Outcome.UNSURE;
    }
  }
}
