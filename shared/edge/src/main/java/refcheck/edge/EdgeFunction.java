package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.executor.FunctionInitializer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all functions are made of: Lambda's stream handler over a Micronaut context, bytes in and
 * bytes out, with an endpoint that Micronaut builds.
 */
abstract class EdgeFunction<E> extends FunctionInitializer implements RequestStreamHandler {
  private final E endpoint;
  private final JsonMapper json;

  /** As Lambda makes it, while the function's clients rehearse. */
  EdgeFunction(Class<? extends E> endpoint, Runnable rehearsal) {
    this(Start.of(rehearsal), endpoint);
  }

  private EdgeFunction(Start start, Class<? extends E> endpoint) {
    this(start.context(), endpoint);
    rehearse();
    start.end();
  }

  /** JSON, as all functions read and write it: on this thread, since it takes the context. */
  private void rehearse() {
    try {
      json.readValue("{\"headers\": {\"a\": \"b\"}}", HttpEvent.class);
      write(Map.of("statusCode", 200, "headers", Map.of("a", "b")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a context that somebody else has started. */
  @SuppressWarnings("this-escape") // Micronaut's own constructor hands this to the context
  EdgeFunction(ApplicationContext context, Class<? extends E> endpoint) {
    super(context);
    this.endpoint = context.getBean(endpoint);
    this.json = context.getBean(JsonMapper.class);
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(handle(input.readAllBytes(), context));
  }

  abstract byte[] handle(byte[] event, Context context) throws IOException;

  final E endpoint() {
    return endpoint;
  }

  /** What came from Lambda; a failure to read it would quote it. */
  final <T> T event(byte[] event, Class<T> type) {
    try {
      return read(event, type);
    } catch (IOException _) {
      throw new BrokenEvent("the event is no JSON object as this function's trigger sends it");
    }
  }

  final <T> T read(byte[] event, Class<T> type) throws IOException {
    var value = json.readValue(event, type);
    if (value == null) {
      throw new IOException("no event");
    }
    return value;
  }

  final byte[] write(Object value) throws IOException {
    return json.writeValueAsBytes(value);
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
