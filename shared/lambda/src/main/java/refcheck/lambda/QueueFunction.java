package refcheck.lambda;

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
 * A function that an SQS queue triggers. Messages are processed one by one; only those that failed
 * are delivered again.
 *
 * @param <M> the type of messages
 */
public abstract class QueueFunction<M> extends BaseFunction<QueueFunction.Endpoint<M>> {
  private final Function<JsonObject, M> message;

  /** Processes messages, which are delivered at least once and in any order. */
  public interface Endpoint<M> {
    /**
     * Processes a message. Idempotent: processing it twice has no further effect.
     *
     * @param remaining the time until Lambda ends the function
     * @throws SubjectNotFoundException if its subject does not exist; the message is acknowledged
     */
    void take(M message, Duration remaining);
  }

  /** Called by Lambda. */
  protected QueueFunction(
      Class<? extends Endpoint<M>> endpoint, Function<JsonObject, M> message, Runnable warmUp) {
    super(endpoint, warmUp);
    this.message = message;
  }

  /** Uses a context that the caller has started. */
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

  /** Reads all messages before the first is processed, so that a malformed batch fails whole. */
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
    } catch (SubjectNotFoundException unknown) {
      context.getLogger().log("skipped " + entry.id() + ": " + unknown.getMessage());
      return true;
    } catch (Throwable failure) {
      // An Error fails this message only. Throwing would redeliver those already processed.
      log(context, entry.id(), failure);
      return false;
    }
  }
}
