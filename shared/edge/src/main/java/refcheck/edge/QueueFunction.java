package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import refcheck.json.JsonObject;

/**
 * A function behind an SQS queue, record by record: what fails is reported, and comes again alone.
 *
 * @param <M> the message
 */
public abstract class QueueFunction<M> extends BaseFunction<QueueFunction.Endpoint<M>> {
  private final Function<JsonObject, M> message;

  /** Takes messages, which come at least once and in no order. */
  public interface Endpoint<M> {
    /**
     * Does what the message asks for, or sees that it is done.
     *
     * @param remaining what is left of the function's time
     * @throws CheckNotFoundException if it is about a check that does not exist; it does not come
     *     again
     */
    void take(M message, Duration remaining);
  }

  /** As Lambda makes it. */
  protected QueueFunction(
      Class<? extends Endpoint<M>> endpoint, Function<JsonObject, M> message, Runnable warmUp) {
    super(endpoint, warmUp);
    this.message = message;
  }

  /** In a context that somebody else has started. */
  protected QueueFunction(
      ApplicationContext context,
      Class<? extends Endpoint<M>> endpoint,
      Function<JsonObject, M> message) {
    super(context, endpoint);
    this.message = message;
  }

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    var failures = new ArrayList<Map<String, String>>();
    for (var entry : entries(event)) {
      if (!taken(entry, context)) {
        failures.add(Map.of("itemIdentifier", entry.id()));
      }
    }
    return Map.of("batchItemFailures", failures);
  }

  private record Entry(String id, String body) {}

  /** All are read before one is done: a batch that is none must not come again half done. */
  private static List<Entry> entries(JsonObject event) {
    return event.list("Records").stream()
        .map(JsonObject::new)
        .map(entry -> new Entry(entry.text("messageId"), entry.text("body")))
        .toList();
  }

  private boolean taken(Entry entry, Context context) {
    try {
      var body = JsonObject.read(entry.body().getBytes(UTF_8));
      endpoint().take(message.apply(body), Duration.ofMillis(context.getRemainingTimeInMillis()));
      return true;
    } catch (CheckNotFoundException unknown) {
      context.getLogger().log("skipped " + entry.id() + ": " + unknown.getMessage());
      return true;
    } catch (Throwable failure) {
      // Even an Error fails this record alone: a throw would fail those that are done already.
      log(context, entry.id(), failure);
      return false;
    }
  }
}
