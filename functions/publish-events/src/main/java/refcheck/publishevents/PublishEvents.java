package refcheck.publishevents;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.Event;
import refcheck.domain.Letter;
import refcheck.edge.LetterMessage;
import refcheck.edge.PurgeMessage;
import refcheck.edge.StreamFunction;
import refcheck.store.LetterRecord;
import refcheck.store.Written;

/** Routes what was written to whoever has to act on it. Nothing else sends to a queue. */
@Singleton
final class PublishEvents implements StreamFunction.Endpoint {
  private final Queues queues;

  PublishEvents(Queues queues) {
    this.queues = queues;
  }

  @Override
  public void take(JsonNode newImage) {
    switch (Written.read(newImage).orElse(null)) {
      case Written.Events(var check, var events) -> publish(check, events);
      case Written.Mail(var letter) -> publish(letter);
      case null ->
          throw new IllegalStateException("the stream's filter lets such rows not through");
    }
  }

  private void publish(CheckKey check, List<Event> events) {
    for (var event : events) {
      switch (event) {
        case Event.PurgeBegan _ ->
            queues.send(new PurgeMessage(check.tenant().value(), check.check().value()));
        case Event.CheckCreated _, Event.ReportRead _, Event.CheckCompleted _ -> {}
        case Event.CheckExpired _, Event.CheckCancelled _, Event.CheckPurged _ -> {}
        case Event.OfReference _ -> {}
      }
    }
  }

  private void publish(LetterRecord letter) {
    if (letter.letter() instanceof Letter.Pending pending) {
      var check = letter.check();
      queues.send(
          new LetterMessage(
              check.tenant().value(),
              check.check().value(),
              letter.id().referee().value(),
              letter.id().kind().wireName()),
          pending.delay());
    }
  }
}
