package refcheck.sendemail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDelivery.Pending;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.PartName;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.SubjectNotFoundException;
import refcheck.store.CheckStore;
import refcheck.store.DossierStore;
import refcheck.store.EmailOutbox;
import refcheck.store.Prefetch;
import refcheck.store.SendEmailMessage;
import refcheck.store.TenantProfileStore;
import refcheck.store.VersionedEmailDelivery;

/**
 * Sends an email once: claims it, sends it, records the result. If the outcome is unknown, the
 * claim stays until an SES event arrives or the claim is due.
 */
@Singleton
final class SendEmail implements QueueFunction.Endpoint<SendEmailMessage> {
  private final CheckStore checks;
  private final EmailOutbox outbox;
  private final DossierStore dossiers;
  private final TenantProfileStore profiles;
  private final EmailSender sender;
  private final Clock clock;

  SendEmail(
      CheckStore checks,
      EmailOutbox outbox,
      DossierStore dossiers,
      TenantProfileStore profiles,
      EmailSender sender,
      Clock clock) {
    this.checks = checks;
    this.outbox = outbox;
    this.dossiers = dossiers;
    this.profiles = profiles;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public void take(SendEmailMessage message, Duration remaining) {
    var end = System.nanoTime() + remaining.toNanos();
    var key = message.checkKey();
    var id = message.deliveryId();
    try (var prefetch = Prefetch.of(() -> outbox.find(key, id))) {
      var check =
          checks.find(key).orElseThrow(() -> new SubjectNotFoundException("check " + key.check()));
      var delivery = prefetch.get().orElse(null);
      if (delivery != null
          && delivery.state() instanceof Pending pending
          && id.isWantedIn(check.check())) {
        claim(delivery, pending, render(check, id), end);
      }
    }
  }

  private OutgoingEmail render(VersionedCheck check, EmailDeliveryId id) {
    var key = check.key();
    try (var profile =
        Prefetch.of(() -> profiles.profileOf(key, check.check().terms().questionnaire()))) {
      var referees = dossiers.open(key, PartName.REFEREES, Referees.class).orElseThrow();
      return sender.write(profile.get(), check, referees, id);
    }
  }

  /** Reads the check again after the claim, because it may have been cancelled. */
  private void claim(
      VersionedEmailDelivery delivery, Pending pending, OutgoingEmail email, long end) {
    var claim = pending.claim(clock.instant());
    var claimed = delivery.withState(claim);
    if (!outbox.write(claimed) || !isWanted(claimed)) {
      return; // Claimed by another worker, or no longer wanted: process-due-checks handles it.
    }
    var remaining = Duration.ofNanos(end - System.nanoTime());
    switch (sender.send(delivery, claim.attempt(), email, remaining)) {
      case ACCEPTED -> recordSent(delivery);
      case REFUSED -> outbox.write(claimed.withState(claim.refused(clock.instant())));
      case UNDELIVERABLE ->
          outbox.write(claimed.withState(new EmailDelivery.Failed(clock.instant())));
      case UNSURE -> {} // Keep the claim until an SES event arrives or it is due.
    }
  }

  private boolean isWanted(VersionedEmailDelivery delivery) {
    return checks
        .find(delivery.check())
        .filter(check -> delivery.id().isWantedIn(check.check()))
        .isPresent();
  }

  private void recordSent(VersionedEmailDelivery delivery) {
    var now = clock.instant();
    var sent = outbox.sent(delivery.check(), delivery.id(), now);
    var command = new RecordInvitationSent(delivery.id().referee(), now);
    // Ignores conflicts: the SES event will record the result. A retry of this message would find
    // the email claimed and do nothing.
    checks.execute(delivery.check(), command, sent);
  }
}
