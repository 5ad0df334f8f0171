package refcheck.recorddelivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Command;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.edge.QueueFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.EmailOutbox;

/** Takes the mail service's word for what became of a letter, whichever attempt it speaks of. */
@Singleton
final class RecordDelivery implements QueueFunction.Endpoint<SesEvent> {
  private final CheckStore checks;
  private final EmailOutbox outbox;
  private final Clock clock;

  RecordDelivery(CheckStore checks, EmailOutbox outbox, Clock clock) {
    this.checks = checks;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void take(SesEvent message, Duration remaining) {
    var evidence = outbox.sent(message.checkKey(), message.letterId(), clock.instant());
    var outcome = checks.execute(message.checkKey(), command(message), evidence);
    if (outcome instanceof CommandResult.Conflict) {
      throw new IllegalStateException("others were faster; the message comes again");
    }
  }

  private Command command(SesEvent message) {
    var referee = message.letterId().referee();
    return switch (message.type()) {
      case "Email Sent", "Email Complaint Received" ->
          new RecordInvitationSent(referee, clock.instant());
      case "Email Bounced", "Email Rejected" -> new RecordBounce(referee, clock.instant());
      case String type -> throw new IllegalStateException("the rule lets " + type + " not through");
    };
  }
}
