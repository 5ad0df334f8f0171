package refcheck.edge;

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
 * What all functions are made of: Lambda's stream handler over a Micronaut context, bytes in and
 * bytes out, with an endpoint that Micronaut builds.
 */
abstract class BaseFunction<E> extends FunctionInitializer implements RequestStreamHandler {
  private final E endpoint;

  /** As Lambda makes it, while the function's clients rehearse. */
  BaseFunction(Class<? extends E> endpoint, Runnable warmUp) {
    this(FunctionBootstrap.of(warmUp), endpoint);
  }

  private BaseFunction(FunctionBootstrap start, Class<? extends E> endpoint) {
    this(start.context(), endpoint);
    try {
      warmUp();
    } catch (RuntimeException e) {
      // The function needs it for nothing; tests see to it that it does not fail.
      System.err.println("the rehearsal failed: " + e.getClass().getName());
    }
    start.end();
  }

  /**
   * What the function does with an event besides asking AWS, on this thread. It is called before
   * the fields of subclasses are there.
   */
  protected void warmUp() {
    JsonObject.read(Json.bytes(Map.of("a", "b")));
  }

  /** In a context that somebody else has started. */
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
   * What is answered to Lambda, of maps, lists, texts, numbers and flags.
   *
   * @throws refcheck.json.JsonFormatException if the event is not what this function's trigger
   *     sends
   */
  abstract Map<String, ?> handle(JsonObject event, Context context);

  final E endpoint() {
    return endpoint;
  }

  /** Logs where something failed; never its message, which may quote a person. */
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
