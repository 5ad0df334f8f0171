package refcheck.sendemail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import refcheck.domain.cases.EmailPolicy;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.Delivery.Claimed;
import refcheck.domain.delivery.Delivery.Pending;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.PartName;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.SubjectNotFoundException;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.store.Outbox;
import refcheck.store.Prefetch;
import refcheck.store.SendEmailMessage;
import refcheck.store.TenantProfileStore;
import refcheck.store.VersionedDelivery;

/**
 * Sends an email once: claims it, sends it, records the result. If the outcome is unknown, the
 * claim stays until an SES event arrives or the claim is due.
 */
@Singleton
final class SendEmail implements QueueFunction.Endpoint<SendEmailMessage> {
  private final CaseStore cases;
  private final Outbox outbox;
  private final DossierStore dossiers;
  private final TenantProfileStore profiles;
  private final EmailSender sender;
  private final Clock clock;

  SendEmail(
      CaseStore cases,
      Outbox outbox,
      DossierStore dossiers,
      TenantProfileStore profiles,
      EmailSender sender,
      Clock clock) {
    this.cases = cases;
    this.outbox = outbox;
    this.dossiers = dossiers;
    this.profiles = profiles;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public void take(SendEmailMessage message, Duration remaining) {
    var end = System.nanoTime() + remaining.toNanos();
    var key = message.key();
    var id = message.delivery();
    try (var prefetch = Prefetch.of(() -> outbox.find(key, id))) {
      var found =
          cases.find(key).orElseThrow(() -> new SubjectNotFoundException("case " + key.id()));
      var delivery = prefetch.get().orElse(null);
      if (delivery != null && delivery.state() instanceof Pending pending && isWanted(found, id)) {
        claim(delivery, pending, render(found, id), end);
      }
    }
  }

  private OutgoingEmail render(VersionedCase found, DeliveryId id) {
    var key = found.key();
    var form = found.state().terms().form(id.task().kind());
    try (var profile = Prefetch.of(() -> profiles.profileOf(key, form))) {
      var name = PartName.person(id.task().person());
      var to = dossiers.open(key, name, PersonPart.class).orElseThrow();
      return sender.write(profile.get(), found, to, id);
    }
  }

  /** Reads the case again after the claim, because it may have been cancelled. */
  private void claim(VersionedDelivery delivery, Pending pending, OutgoingEmail email, long end) {
    var policy = delivery.id().channel().policy();
    var claim = pending.claim(policy, clock.instant());
    var claimed = delivery.withState(claim);
    if (!outbox.write(claimed, clock.instant()) || !isWanted(claimed)) {
      return; // Claimed by another worker, or no longer wanted: process-due-checks handles it.
    }
    var remaining = Duration.ofNanos(end - System.nanoTime());
    var outcome = sender.send(delivery, claim.attempt(), email, remaining);
    record(claimed, claim, outcome, clock.instant());
  }

  private void record(
      VersionedDelivery claimed, Claimed claim, EmailSender.Outcome outcome, Instant now) {
    switch (outcome) {
      case ACCEPTED -> recordSent(claimed, now);
      case REFUSED ->
          outbox.write(claimed.withState(claim.refused(claimed.id().channel().policy(), now)), now);
      case UNDELIVERABLE -> outbox.write(claimed.withState(new Delivery.Failed(now)), now);
      case UNSURE -> {} // Keep the claim until an SES event arrives or it is due.
    }
  }

  /**
   * Records the sending even if another writer changed the delivery meanwhile. Ignores further
   * conflicts: the SES event will record the result. A retry of this message would find the email
   * claimed and do nothing.
   */
  private void recordSent(VersionedDelivery claimed, Instant now) {
    var sent = new Delivery.Sent(now);
    if (!outbox.write(claimed.withState(sent), now)) {
      outbox.record(claimed.key(), claimed.id(), sent, now);
    }
  }

  private boolean isWanted(VersionedDelivery delivery) {
    return cases.find(delivery.key()).filter(found -> isWanted(found, delivery.id())).isPresent();
  }

  private static boolean isWanted(VersionedCase found, DeliveryId id) {
    return EmailPolicy.need(found.state(), id) == Delivery.Need.WANTED;
  }
}
