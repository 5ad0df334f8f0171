package refcheck.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.executor.FunctionInitializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.json.Json;
import refcheck.json.JsonObject;

/**
 * The base of all functions: Lambda's stream handler, which reads and writes JSON as bytes and
 * calls an endpoint that Micronaut creates.
 */
public abstract class BaseFunction<E> extends FunctionInitializer implements RequestStreamHandler {
  private final E endpoint;

  /** Called by Lambda. Warms up the AWS clients meanwhile. */
  BaseFunction(Class<? extends E> endpoint, Runnable warmUp) {
    this(FunctionBootstrap.of(warmUp), endpoint);
  }

  private BaseFunction(FunctionBootstrap start, Class<? extends E> endpoint) {
    this(start.context(), endpoint);
    try {
      warmUp();
    } catch (RuntimeException e) {
      // The function works without it. Tests fail if it fails.
      System.err.println("the warm-up failed: " + e.getClass().getName());
    }
    start.end();
  }

  /**
   * Runs the code that an event will run, without calls to AWS, on this thread. Called before the
   * fields of subclasses are set.
   */
  protected void warmUp() {
    JsonObject.read(Json.bytes(Map.of("a", "b")));
  }

  /** Uses a context that the caller has started. */
  @SuppressWarnings("this-escape") // Micronaut's own constructor hands this to the context
  BaseFunction(ApplicationContext context, Class<? extends E> endpoint) {
    super(context);
    this.endpoint = context.getBean(endpoint);
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var reply = handle(JsonObject.read(input.readAllBytes()), context);
    output.write(Json.bytes(reply));
  }

  /**
   * Processes an event. Returns the reply as JSON values.
   *
   * @throws refcheck.json.JsonFormatException if the event is not one of this function's trigger
   */
  abstract Map<String, ?> handle(JsonObject event, Context context);

  protected final E endpoint() {
    return endpoint;
  }

  /** Logs types and stack traces, but no messages, because these may hold personal data. */
  static void log(Context context, String id, Throwable failure) {
    var text = new StringBuilder("failed ").append(id);
    for (var each = failure; each != null; each = each.getCause()) {
      text.append("\n  ")
          .append(each.getClass().getName())
          .append(
              Arrays.stream(each.getStackTrace())
                  .limit(20)
                  .map(frame -> "\n    at " + frame)
                  .collect(Collectors.joining()));
    }
    context.getLogger().log(text.toString());
  }
}
