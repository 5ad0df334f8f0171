package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A function behind an SQS queue, record by record: what fails is reported, and comes again alone.
 *
 * @param <M> the message
 */
public abstract class QueueFunction<M> extends EdgeFunction<QueueFunction.Endpoint<M>> {
  private final Class<M> message;

  /** Takes messages, which come at least once and in no order. */
  public interface Endpoint<M> {
    /**
     * Does what the message asks for, or sees that it is done.
     *
     * @param remaining what is left of the function's time
     * @throws UnknownCheck if it is about a check that does not exist; it does not come again
     */
    void take(M message, Duration remaining);
  }

  /** As Lambda makes it. */
  protected QueueFunction(
      Class<? extends Endpoint<M>> endpoint, Class<M> message, Runnable rehearsal) {
    super(endpoint, rehearsal);
    this.message = message;
  }

  /** In a context that somebody else has started. */
  protected QueueFunction(
      ApplicationContext context, Class<? extends Endpoint<M>> endpoint, Class<M> message) {
    super(context, endpoint);
    this.message = message;
  }

  @Serdeable
  record Event(List<Entry> Records) {}

  @Serdeable
  record Entry(String messageId, String body) {}

  @Override
  final byte[] handle(byte[] event, Context context) throws IOException {
    var failures = new ArrayList<Map<String, String>>();
    for (var entry : event(event, Event.class).Records()) {
      if (!taken(entry, context)) {
        failures.add(Map.of("itemIdentifier", entry.messageId()));
      }
    }
    return write(Map.of("batchItemFailures", failures));
  }

  private boolean taken(Entry entry, Context context) {
    try {
      var body = read(entry.body().getBytes(UTF_8), message);
      endpoint().take(body, Duration.ofMillis(context.getRemainingTimeInMillis()));
      return true;
    } catch (UnknownCheck unknown) {
      context.getLogger().log("skipped " + entry.messageId() + ": " + unknown.getMessage());
      return true;
    } catch (Throwable failure) {
      // Even an Error fails this record alone: a throw would fail those that are done already.
      log(context, entry.messageId(), failure);
      return false;
    }
  }
}
