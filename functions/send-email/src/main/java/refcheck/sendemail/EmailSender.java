package refcheck.sendemail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import refcheck.domain.Check;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.TenantProfile;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.Referee;
import refcheck.pages.EmailRenderer;
import refcheck.pages.Language;
import refcheck.pages.RenderedEmail;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.VersionedEmailDelivery;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Writes letters and hands them to SES: once per call, without the SDK's retries. */
@Singleton
final class EmailSender {
  private final SesClientFactory clients;
  private final EmailRenderer letters;
  private final URI origin;
  private final String sender;
  private final String configurationSet;

  EmailSender(
      SesClientFactory clients,
      EmailRenderer letters,
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

  OutgoingEmail write(
      TenantProfile host, VersionedCheck check, Referees invitations, EmailDeliveryId id) {
    var to = Objects.requireNonNull(invitations.invitations().get(id.referee()));
    var name = letters.sender(host.tenant(), Language.orEnglish(to.locale()));
    return new OutgoingEmail(
        AddressHeader.of(name, sender),
        to,
        host.tenant().address(),
        letter(RequestSummary.of(host, check), check.check(), invitations, to, id));
  }

  private RenderedEmail letter(
      RequestSummary asker, Check check, Referees invitations, Referee to, EmailDeliveryId id) {
    return switch (id.kind()) {
      case INVITATION -> letters.invitation(asker, invitations, to, origin);
      case RECEIPT ->
          letters.receipt(
              asker, invitations, to, origin, SubmissionReceipt.of(check, id.referee()));
      case THANKS ->
          letters.thanks(
              asker,
              invitations,
              to,
              SubmissionReceipt.of(check, id.referee()).destroyedOn().orElseThrow());
    };
  }

  Outcome send(VersionedEmailDelivery letter, int attempt, OutgoingEmail mail, Duration remaining) {
    if (remaining.compareTo(SesClientFactory.TIMEOUT) <= 0) {
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
      return ConnectionFailures.isIn(e) ? Outcome.REFUSED : Outcome.UNSURE;
    }
  }
}
