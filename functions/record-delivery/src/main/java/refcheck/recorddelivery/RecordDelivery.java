package refcheck.recorddelivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Command;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.lambda.QueueFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.EmailOutbox;

/** Records what the mail service reports about an email, whichever attempt it refers to. */
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
  public void take(SesEvent event, Duration remaining) {
    var evidence = outbox.sent(event.checkKey(), event.emailId(), clock.instant());
    var result = checks.execute(event.checkKey(), command(event), evidence);
    if (result instanceof CommandResult.Conflict) {
      throw new IllegalStateException("every attempt conflicted; the queue retries");
    }
  }

  private Command command(SesEvent event) {
    var referee = event.emailId().referee();
    return switch (event.type()) {
      case "Email Sent", "Email Complaint Received" ->
          new RecordInvitationSent(referee, clock.instant());
      case "Email Bounced", "Email Rejected" -> new RecordBounce(referee, clock.instant());
      case String type -> throw new IllegalStateException("the event rule should exclude " + type);
    };
  }
}
