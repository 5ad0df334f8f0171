package refcheck.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import refcheck.json.JsonObject;

/**
 * A function that a schedule triggers. A queue triggers it again when one call has no time for all
 * that is due.
 */
public abstract class ScheduledFunction extends BaseFunction<ScheduledFunction.Endpoint> {

  /** Processes what is due. */
  public interface Endpoint {
    /**
     * Processes what is due until the time is over.
     *
     * @param remaining the time until Lambda ends the function
     * @param failed receives the id of each item that failed and why; other items are processed
     * @return counts of processed items, for the log
     */
    Map<String, Integer> tick(Duration remaining, BiConsumer<String, Throwable> failed);
  }

  /** Called by Lambda. */
  protected ScheduledFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  /** Uses a context that the caller has started. */
  protected ScheduledFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
  }

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    var remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
    var counts = endpoint().tick(remaining, (id, failure) -> log(context, id, failure));
    if (!counts.isEmpty()) {
      context.getLogger().log("did " + counts);
    }
    return event.names().contains("Records") ? Map.of("batchItemFailures", List.of()) : counts;
  }
}
