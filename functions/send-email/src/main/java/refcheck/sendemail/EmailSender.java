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

/** Renders emails and sends them with SES: once per call, without SDK retries. */
@Singleton
final class EmailSender {
  private final SesClientFactory clients;
  private final EmailRenderer renderer;
  private final URI origin;
  private final String sender;
  private final String configurationSet;

  EmailSender(
      SesClientFactory clients,
      EmailRenderer renderer,
      @Value("${public.origin}") URI origin,
      @Value("${sender.address}") String sender,
      @Value("${configuration.set}") String configurationSet) {
    this.clients = clients;
    this.renderer = renderer;
    this.origin = origin;
    this.sender = sender;
    this.configurationSet = configurationSet;
  }

  /** The result of a send request. */
  enum Outcome {
    /** SES accepted the email. */
    ACCEPTED,
    /** SES certainly did not accept the email. It may accept it later. */
    REFUSED,
    /** SES will never accept the email: the address cannot receive mail. */
    UNDELIVERABLE,
    /** SES may have accepted the email. */
    UNSURE
  }

  OutgoingEmail write(
      TenantProfile profile, VersionedCheck check, Referees referees, EmailDeliveryId id) {
    var to = Objects.requireNonNull(referees.byId().get(id.referee()));
    var name = renderer.sender(profile.tenant(), Language.orEnglish(to.locale()));
    return new OutgoingEmail(
        AddressHeader.of(name, sender),
        to,
        profile.tenant().address(),
        render(RequestSummary.of(profile, check), check.check(), referees, to, id));
  }

  private RenderedEmail render(
      RequestSummary summary, Check check, Referees referees, Referee to, EmailDeliveryId id) {
    return switch (id.kind()) {
      case INVITATION -> renderer.invitation(summary, referees, to, origin);
      case RECEIPT ->
          renderer.receipt(
              summary, referees, to, origin, SubmissionReceipt.of(check, id.referee()));
      case THANKS ->
          renderer.thanks(
              summary,
              referees,
              to,
              SubmissionReceipt.of(check, id.referee()).destroyedOn().orElseThrow());
    };
  }

  Outcome send(
      VersionedEmailDelivery delivery, int attempt, OutgoingEmail email, Duration remaining) {
    if (remaining.compareTo(SesClientFactory.TIMEOUT) <= 0) {
      return Outcome.REFUSED; // A call cut off by the function's end has an unknown outcome.
    }
    try (var ses = clients.open()) {
      ses.sendEmail(email.request(delivery, attempt, configurationSet));
      return Outcome.ACCEPTED;
    } catch (BadRequestException _) {
      return Outcome.UNDELIVERABLE;
    } catch (SesV2Exception e) {
      return e.statusCode() < 500 ? Outcome.REFUSED : Outcome.UNSURE;
    } catch (SdkClientException | CrtRuntimeException e) {
      return FailureBeforeSend.isIn(e) ? Outcome.REFUSED : Outcome.UNSURE;
    }
  }
}
