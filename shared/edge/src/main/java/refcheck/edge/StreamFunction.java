package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import refcheck.json.JsonObject;

/** A function behind a table's stream: in order, so the first failure ends the batch there. */
public abstract class StreamFunction extends BaseFunction<StreamFunction.Endpoint> {

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

  private record Entry(String number, JsonObject newImage) {}

  private static List<Entry> entries(JsonObject event) {
    return event.list("Records").stream()
        .map(each -> new JsonObject(each).object("dynamodb"))
        .map(row -> new Entry(row.text("SequenceNumber"), row.object("NewImage")))
        .toList();
  }

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    for (var entry : entries(event)) {
      var number = entry.number();
      try {
        endpoint().take(entry.newImage().node());
      } catch (Throwable failure) {
        // Errors too: whatever was before this record is done and must not come again.
        log(context, number, failure);
        return Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", number)));
      }
    }
    return Map.of("batchItemFailures", List.of());
  }
}
