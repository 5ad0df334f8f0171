package refcheck.emailreferee;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command.Invite;
import refcheck.domain.Letter;
import refcheck.domain.Letter.Pending;
import refcheck.domain.LetterId;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.domain.dossier.PartName;
import refcheck.edge.LetterMessage;
import refcheck.edge.QueueFunction;
import refcheck.edge.UnknownCheck;
import refcheck.store.Checks;
import refcheck.store.Doors;
import refcheck.store.Dossiers;
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
    var check = checks.find(key).orElseThrow(() -> new UnknownCheck(key));
    var id = message.letterId();
    var letter = outbox.find(key, id).orElse(null);
    if (letter != null
        && letter.letter() instanceof Pending pending
        && id.isWantedIn(check.check())) {
      claim(check, letter, pending, mail(check, id), end);
    }
  }

  private Postman.Enveloped mail(CheckRecord check, LetterId id) {
    var invitations =
        dossiers.open(check.key(), PartName.INVITATIONS, Invitations.class).orElseThrow();
    var host = doors.hostOf(check.key(), check.check().terms().questionnaire());
    return postman.write(host, check, invitations, id);
  }

  private void claim(
      CheckRecord check, LetterRecord letter, Pending pending, Postman.Enveloped mail, long end) {
    var claim = pending.claim(clock.instant());
    var claimed = letter.becoming(claim);
    if (!outbox.writeIn(check.check(), claimed)) {
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
    // Whoever is overtaken again and again leaves it to the mail service's own word: asked again,
    // this function would find a letter that is claimed and do nothing.
    checks.carryOut(letter.check(), invite, sent);
  }
}
