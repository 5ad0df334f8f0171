package refcheck.publishevents;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.Event;
import refcheck.edge.PurgeCheckMessage;
import refcheck.edge.SendEmailMessage;
import refcheck.edge.StreamFunction;
import refcheck.store.StreamImage;
import refcheck.store.VersionedEmailDelivery;

/** Sends what was written to the queue of the function that acts on it. */
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
      case StreamImage.Delivery(var letter) -> publish(letter);
      case null ->
          throw new IllegalStateException("the stream's filter lets such rows not through");
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

  private void publish(VersionedEmailDelivery letter) {
    if (letter.letter() instanceof EmailDelivery.Pending pending) {
      var check = letter.check();
      queues.send(
          new SendEmailMessage(
              check.tenant().value(),
              check.check().value(),
              letter.id().referee().value(),
              letter.id().kind().wireName()),
          pending.delay());
    }
  }
}
