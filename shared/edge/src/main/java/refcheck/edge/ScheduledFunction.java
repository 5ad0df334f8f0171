package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import refcheck.json.JsonObject;

/**
 * A function that a schedule calls, and a queue when there is more to do than one call has time
 * for.
 */
public abstract class ScheduledFunction extends BaseFunction<ScheduledFunction.Endpoint> {

  /** Does what time has made due. */
  public interface Endpoint {
    /**
     * One round.
     *
     * @param remaining what is left of the function's time
     * @param failed is told what failed and why; the rest goes on
     * @return counts of what was done, for the log
     */
    Map<String, Integer> tick(Duration remaining, BiConsumer<String, Throwable> failed);
  }

  /** As Lambda makes it. */
  protected ScheduledFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  /** In a context that somebody else has started. */
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
