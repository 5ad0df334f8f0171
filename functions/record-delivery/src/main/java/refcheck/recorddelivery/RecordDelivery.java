package refcheck.recorddelivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Command;
import refcheck.domain.Command.Bounce;
import refcheck.domain.Command.Invite;
import refcheck.edge.QueueFunction;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Outbox;

/** Takes the mail service's word for what became of a letter, whichever attempt it speaks of. */
@Singleton
final class RecordDelivery implements QueueFunction.Endpoint<DeliveryMessage> {
  private final Checks checks;
  private final Outbox outbox;
  private final Clock clock;

  RecordDelivery(Checks checks, Outbox outbox, Clock clock) {
    this.checks = checks;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void take(DeliveryMessage message, Duration remaining) {
    var evidence = outbox.sent(message.checkKey(), message.letterId(), clock.instant());
    var outcome = checks.carryOut(message.checkKey(), command(message), evidence);
    if (outcome instanceof Carried.Contended) {
      throw new IllegalStateException("others were faster; the message comes again");
    }
  }

  private Command command(DeliveryMessage message) {
    var referee = message.letterId().referee();
    return switch (message.type()) {
      case "Email Sent", "Email Complaint Received" -> new Invite(referee, clock.instant());
      case "Email Bounced", "Email Rejected" -> new Bounce(referee, clock.instant());
      case String type -> throw new IllegalStateException("the rule lets " + type + " not through");
    };
  }
}
