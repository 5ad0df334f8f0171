package refcheck.publishevents;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.Event;
import refcheck.lambda.StreamFunction;
import refcheck.store.PurgeCheckMessage;
import refcheck.store.SendEmailMessage;
import refcheck.store.StreamImage;
import refcheck.store.VersionedEmailDelivery;

/** Sends written rows to the queues of the functions that process them. */
@Singleton
final class PublishEvents implements StreamFunction.Endpoint {
  private final QueueSender queues;

  PublishEvents(QueueSender queues) {
    this.queues = queues;
  }

  @Override
  public void take(JsonNode newImage) {
    switch (StreamImage.read(newImage).orElse(null)) {
      case StreamImage.Events(var check, var events) -> publish(check, events);
      case StreamImage.Delivery(var email) -> publish(email);
      case null -> throw new IllegalStateException("the event filter should exclude this row");
    }
  }

  private void publish(CheckKey check, List<Event> events) {
    for (var event : events) {
      switch (event) {
        case Event.PurgeBegan _ ->
            queues.send(new PurgeCheckMessage(check.tenant().value(), check.check().value()));
        case Event.CheckCreated _, Event.ReportRead _, Event.CheckCompleted _ -> {}
        case Event.CheckExpired _, Event.CheckCancelled _, Event.CheckPurged _ -> {}
        case Event.ReferenceEvent _ -> {}
      }
    }
  }

  private void publish(VersionedEmailDelivery email) {
    if (email.state() instanceof EmailDelivery.Pending pending) {
      var check = email.check();
      queues.send(
          new SendEmailMessage(
              check.tenant().value(),
              check.check().value(),
              email.id().referee().value(),
              email.id().kind().wireName()),
          pending.delay());
    }
  }
}
