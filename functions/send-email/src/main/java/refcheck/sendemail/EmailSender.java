package refcheck.sendemail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import refcheck.domain.access.TenantProfile;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.pages.EmailRenderer;
import refcheck.pages.Language;
import refcheck.pages.RenderedEmail;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.FormFiles;
import refcheck.store.VersionedDelivery;
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
      TenantProfile profile, VersionedCase versioned, PersonPart to, DeliveryId id) {
    var name = renderer.sender(profile.tenant(), Language.orEnglish(to.person().locale()));
    return new OutgoingEmail(
        AddressHeader.of(name, sender),
        to.person().email(),
        profile.tenant().address(),
        render(profile, versioned, to, id));
  }

  private RenderedEmail render(
      TenantProfile profile, VersionedCase versioned, PersonPart to, DeliveryId id) {
    var kind = id.task().kind();
    var form = FormFiles.find(versioned.state().terms().form(kind)).orElseThrow();
    var summary = RequestSummary.of(profile, versioned, kind, form);
    return switch (id.kind()) {
      case INVITATION -> renderer.invitation(summary, to, origin);
      case RECEIPT ->
          renderer.receipt(summary, to, origin, SubmissionReceipt.of(versioned.state(), id.task()));
      case THANKS ->
          renderer.thanks(summary, to, versioned.state().retention().until().orElseThrow());
    };
  }

  Outcome send(VersionedDelivery delivery, int attempt, OutgoingEmail email, Duration remaining) {
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
