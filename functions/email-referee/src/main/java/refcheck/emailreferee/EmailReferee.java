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
import refcheck.store.Ahead;
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
    var id = message.letterId();
    try (var ahead = Ahead.of(() -> outbox.find(key, id))) {
      var check = checks.find(key).orElseThrow(() -> new UnknownCheck(key));
      var letter = ahead.get().orElse(null);
      if (letter != null
          && letter.letter() instanceof Pending pending
          && id.isWantedIn(check.check())) {
        claim(letter, pending, mail(check, id), end);
      }
    }
  }

  private Enveloped mail(CheckRecord check, LetterId id) {
    var key = check.key();
    try (var host = Ahead.of(() -> doors.hostOf(key, check.check().terms().questionnaire()))) {
      var invitations = dossiers.open(key, PartName.INVITATIONS, Invitations.class).orElseThrow();
      return postman.write(host.get(), check, invitations, id);
    }
  }

  /** The check is asked once more when the letter is claimed: it may have been cancelled. */
  private void claim(LetterRecord letter, Pending pending, Enveloped mail, long end) {
    var claim = pending.claim(clock.instant());
    var claimed = letter.becoming(claim);
    if (!outbox.write(claimed) || !isWanted(claimed)) {
      return; // Somebody else has it, or nobody wants it any more, which time will find.
    }
    var remaining = Duration.ofNanos(end - System.nanoTime());
    switch (postman.send(letter, claim.attempt(), mail, remaining)) {
      case ACCEPTED -> note(letter);
      case REFUSED -> outbox.write(claimed.becoming(claim.refused(clock.instant())));
      case UNDELIVERABLE -> outbox.write(claimed.becoming(new Letter.Dropped(clock.instant())));
      case UNSURE -> {} // Left as it is: evidence or time decides.
    }
  }

  private boolean isWanted(LetterRecord letter) {
    return checks
        .find(letter.check())
        .filter(check -> letter.id().isWantedIn(check.check()))
        .isPresent();
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
