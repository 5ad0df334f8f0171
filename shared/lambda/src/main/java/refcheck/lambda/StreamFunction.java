package refcheck.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import refcheck.json.JsonObject;

/**
 * A function that a table's stream triggers. Records are in order: the first failure ends a batch.
 */
public abstract class StreamFunction extends BaseFunction<StreamFunction.Endpoint> {

  /** Processes changed rows. */
  public interface Endpoint {
    /** Processes the new image of a row. Idempotent: records may be delivered twice. */
    void take(JsonNode newImage);
  }

  /** Called by Lambda. */
  protected StreamFunction(Class<? extends Endpoint> endpoint) {
    super(endpoint, () -> {});
  }

  /** Uses a context that the caller has started. */
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
        // An Error, too: the records before this one are processed and must not be repeated.
        log(context, number, failure);
        return Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", number)));
      }
    }
    return Map.of("batchItemFailures", List.of());
  }
}
