package refcheck.recorddelivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import refcheck.domain.delivery.Delivery;
import refcheck.lambda.QueueFunction;
import refcheck.store.Outbox;

/** Records what the mail service reports about an email, whichever attempt it refers to. */
@Singleton
final class RecordDelivery implements QueueFunction.Endpoint<SesEvent> {
  private final Outbox outbox;
  private final Clock clock;

  RecordDelivery(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void take(SesEvent event, Duration remaining) {
    var now = clock.instant();
    if (!outbox.record(event.key(), event.delivery(), end(event, now), now)) {
      throw new IllegalStateException("every attempt conflicted; the queue retries");
    }
  }

  private static Delivery.Final end(SesEvent event, Instant now) {
    return switch (event.type()) {
      case "Email Sent", "Email Complaint Received" -> new Delivery.Sent(now);
      case "Email Bounced", "Email Rejected" -> new Delivery.Failed(now);
      case String type -> throw new IllegalStateException("the event rule should exclude " + type);
    };
  }
}
