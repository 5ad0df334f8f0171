package refcheck.emailreferee;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Check;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command.Invite;
import refcheck.domain.Letter;
import refcheck.domain.Letter.Pending;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.domain.dossier.PartName;
import refcheck.edge.LetterMessage;
import refcheck.edge.QueueFunction;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Doors;
import refcheck.store.Dossiers;
import refcheck.store.LetterId;
import refcheck.store.LetterRecord;
import refcheck.store.Outbox;

/**
 * Sends a letter once: claims it, sends it, notes it. A claim whose end is unknown is left for the
 * mail service's own word, or for time.
 */
@Singleton
final class EmailReferee implements QueueFunction.Endpoint<LetterMessage> {
  private final Checks checks;
  private final Outbox outbox;
  private final Dossiers dossiers;
  private final Doors doors;
  private final Postman postman;
  private final Clock clock;

  EmailReferee(
      Checks checks, Outbox outbox, Dossiers dossiers, Doors doors, Postman postman, Clock clock) {
    this.checks = checks;
    this.outbox = outbox;
    this.dossiers = dossiers;
    this.doors = doors;
    this.postman = postman;
    this.clock = clock;
  }

  @Override
  public void take(LetterMessage message, Duration remaining) {
    var end = System.nanoTime() + remaining.toNanos();
    var key = message.checkKey();
    var check = checks.find(key).orElseThrow();
    var letter = outbox.find(key, new LetterId(message.refereeId(), message.kind())).orElse(null);
    if (letter != null
        && letter.letter() instanceof Pending pending
        && isWanted(check.check(), message.refereeId())) {
      var mail = mail(check, message.refereeId());
      claim(letter, pending, mail, end);
    }
  }

  private static boolean isWanted(Check check, RefereeId referee) {
    return check instanceof Check.Open open
        && open.references().get(referee) instanceof Reference.Nominated;
  }

  private Postman.Enveloped mail(CheckRecord check, RefereeId referee) {
    var invitations =
        dossiers.open(check.key(), PartName.INVITATIONS, Invitations.class).orElseThrow();
    return postman.write(doors.tenantOf(check.key()), check, invitations, referee);
  }

  private void claim(LetterRecord letter, Pending pending, Postman.Enveloped mail, long end) {
    var claim = pending.claim(clock.instant());
    var claimed = letter.becoming(claim);
    if (!outbox.writeWhileOpen(claimed)) {
      return; // Somebody else has it, or the check has moved on.
    }
    var remaining = Duration.ofNanos(end - System.nanoTime());
    switch (postman.send(letter, claim.attempt(), mail, remaining)) {
      case ACCEPTED -> note(letter);
      case REFUSED -> outbox.write(claimed.becoming(claim.refused(clock.instant())));
      case UNDELIVERABLE -> outbox.write(claimed.becoming(new Letter.Dropped(clock.instant())));
      case UNSURE -> {} // Left as it is: evidence or time decides.
    }
  }

  private void note(LetterRecord letter) {
    var now = clock.instant();
    var sent = outbox.sent(letter.check(), letter.id(), now);
    var invite = new Invite(letter.id().referee(), now);
    if (checks.carryOut(letter.check(), invite, sent) instanceof Carried.Contended) {
      throw new IllegalStateException("the mail service's own word will settle it");
    }
  }
}
