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
import refcheck.edge.CheckNotFoundException;
import refcheck.edge.QueueFunction;
import refcheck.edge.SendEmailMessage;
import refcheck.store.CheckStore;
import refcheck.store.Doors;
import refcheck.store.DossierStore;
import refcheck.store.EmailOutbox;
import refcheck.store.Prefetch;
import refcheck.store.VersionedEmailDelivery;

/**
 * Sends a letter once: claims it, sends it, notes it. A claim whose end is unknown is left for the
 * mail service's own word, or for time.
 */
@Singleton
final class SendEmail implements QueueFunction.Endpoint<SendEmailMessage> {
  private final CheckStore checks;
  private final EmailOutbox outbox;
  private final DossierStore dossiers;
  private final Doors doors;
  private final EmailSender postman;
  private final Clock clock;

  SendEmail(
      CheckStore checks,
      EmailOutbox outbox,
      DossierStore dossiers,
      Doors doors,
      EmailSender postman,
      Clock clock) {
    this.checks = checks;
    this.outbox = outbox;
    this.dossiers = dossiers;
    this.doors = doors;
    this.postman = postman;
    this.clock = clock;
  }

  @Override
  public void take(SendEmailMessage message, Duration remaining) {
    var end = System.nanoTime() + remaining.toNanos();
    var key = message.checkKey();
    var id = message.letterId();
    try (var ahead = Prefetch.of(() -> outbox.find(key, id))) {
      var check = checks.find(key).orElseThrow(() -> new CheckNotFoundException(key));
      var letter = ahead.get().orElse(null);
      if (letter != null
          && letter.letter() instanceof Pending pending
          && id.isWantedIn(check.check())) {
        claim(letter, pending, mail(check, id), end);
      }
    }
  }

  private OutgoingEmail mail(VersionedCheck check, EmailDeliveryId id) {
    var key = check.key();
    try (var host =
        Prefetch.of(() -> doors.profileOf(key, check.check().terms().questionnaire()))) {
      var invitations = dossiers.open(key, PartName.REFEREES, Referees.class).orElseThrow();
      return postman.write(host.get(), check, invitations, id);
    }
  }

  /** The check is asked once more when the letter is claimed: it may have been cancelled. */
  private void claim(VersionedEmailDelivery letter, Pending pending, OutgoingEmail mail, long end) {
    var claim = pending.claim(clock.instant());
    var claimed = letter.becoming(claim);
    if (!outbox.write(claimed) || !isWanted(claimed)) {
      return; // Somebody else has it, or nobody wants it any more, which time will find.
    }
    var remaining = Duration.ofNanos(end - System.nanoTime());
    switch (postman.send(letter, claim.attempt(), mail, remaining)) {
      case ACCEPTED -> note(letter);
      case REFUSED -> outbox.write(claimed.becoming(claim.refused(clock.instant())));
      case UNDELIVERABLE ->
          outbox.write(claimed.becoming(new EmailDelivery.Failed(clock.instant())));
      case UNSURE -> {} // Left as it is: evidence or time decides.
    }
  }

  private boolean isWanted(VersionedEmailDelivery letter) {
    return checks
        .find(letter.check())
        .filter(check -> letter.id().isWantedIn(check.check()))
        .isPresent();
  }

  private void note(VersionedEmailDelivery letter) {
    var now = clock.instant();
    var sent = outbox.sent(letter.check(), letter.id(), now);
    var invite = new RecordInvitationSent(letter.id().referee(), now);
    // Whoever is overtaken again and again leaves it to the mail service's own word: asked again,
    // this function would find a letter that is claimed and do nothing.
    checks.execute(letter.check(), invite, sent);
  }
}
