package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A function behind a table's stream: in order, so the first failure ends the batch there. */
public abstract class StreamFunction extends EdgeFunction<StreamFunction.Endpoint> {

  /** Takes rows as they were written. */
  public interface Endpoint {
    /** Does what the row asks for, perhaps again. */
    void take(JsonNode newImage);
  }

  /** As Lambda makes it. */
  protected StreamFunction(Class<? extends Endpoint> endpoint) {
    super(endpoint, () -> {});
  }

  /** In a context that somebody else has started. */
  protected StreamFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
  }

  @Serdeable
  record Event(List<Entry> Records) {}

  @Serdeable
  record Entry(Written dynamodb) {}

  @Serdeable
  record Written(String SequenceNumber, JsonNode NewImage) {}

  @Override
  final byte[] handle(byte[] event, Context context) throws IOException {
    for (var entry : event(event, Event.class).Records()) {
      var number = entry.dynamodb().SequenceNumber();
      try {
        endpoint().take(entry.dynamodb().NewImage());
      } catch (Throwable failure) {
        // Errors too: whatever was before this record is done and must not come again.
        log(context, number, failure);
        return write(Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", number))));
      }
    }
    return write(Map.of("batchItemFailures", List.of()));
  }
}
