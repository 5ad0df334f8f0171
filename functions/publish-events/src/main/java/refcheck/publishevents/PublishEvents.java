package refcheck.publishevents;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.delivery.Delivery.Pending;
import refcheck.domain.retention.RetentionEvent;
import refcheck.lambda.StreamFunction;
import refcheck.store.PurgeCaseMessage;
import refcheck.store.SendEmailMessage;
import refcheck.store.StreamImage;
import refcheck.store.VersionedDelivery;

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
      case StreamImage.Events(var key, var events) -> events.forEach(event -> publish(key, event));
      case StreamImage.Delivery(var delivery) -> publish(delivery);
      case null -> throw new IllegalStateException("the event filter should exclude this row");
    }
  }

  private void publish(CaseKey key, CaseEvent event) {
    switch (event) {
      case OfRetention(RetentionEvent.PurgeBegan _) -> queues.send(new PurgeCaseMessage(key));
      case OfRetention _, OfTask _, OfFlow _, CaseEvent.Created _, CaseEvent.ReportRead _ -> {}
    }
  }

  private void publish(VersionedDelivery delivery) {
    if (delivery.state() instanceof Pending(int attempt, _, _)) {
      var id = delivery.id();
      var message = new SendEmailMessage(delivery.key(), id);
      switch (id.channel()) {
        case EMAIL -> queues.send(message, id.channel().policy().delay(attempt));
      }
    }
  }
}
