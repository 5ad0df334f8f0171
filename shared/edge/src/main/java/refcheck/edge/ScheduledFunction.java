package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import refcheck.json.JsonObject;

/** A function that a schedule calls. */
public abstract class ScheduledFunction extends EdgeFunction<ScheduledFunction.Endpoint> {

  /** Does what time has made due. */
  public interface Endpoint {
    /**
     * One round.
     *
     * @param remaining what is left of the function's time
     * @return counts of what was done, for the log
     */
    Map<String, Integer> tick(Duration remaining);
  }

  /** As Lambda makes it. */
  protected ScheduledFunction(Class<? extends Endpoint> endpoint, Runnable rehearsal) {
    super(endpoint, rehearsal);
  }

  /** In a context that somebody else has started. */
  protected ScheduledFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
  }

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    var counts = endpoint().tick(Duration.ofMillis(context.getRemainingTimeInMillis()));
    if (!counts.isEmpty()) {
      context.getLogger().log("did " + counts);
    }
    return counts;
  }
}
