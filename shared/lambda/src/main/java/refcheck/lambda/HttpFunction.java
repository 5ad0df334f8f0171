package refcheck.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import refcheck.json.Json;
import refcheck.json.JsonObject;

/** A function that API Gateway calls. */
public abstract class HttpFunction<E> extends BaseFunction<E> {

  protected HttpFunction(Class<? extends E> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  protected HttpFunction(ApplicationContext context, Class<? extends E> endpoint) {
    super(context, endpoint);
  }

  /** The reply to a request. */
  protected abstract Reply reply(Request request);

  /**
   * The reply after a failure, which has been logged.
   *
   * @param isTransient whether a retry may succeed
   */
  protected abstract Reply failed(Request request, boolean isTransient);

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    return payload(answer(HttpEvent.request(event), context));
  }

  /** Rejects an anonymous request, which calls nothing of AWS. */
  @Override
  protected void warmUp() {
    Json.bytes(payload(failed(warmUpRequest(""), false)));
  }

  /** An anonymous request with this body. */
  protected static Request warmUpRequest(String body) {
    var event =
        Map.of(
            "routeKey",
            "",
            "rawPath",
            "",
            "requestContext",
            Map.of("requestId", ""),
            "headers",
            Map.of("content-type", "application/json", "idempotency-key", "none"),
            "body",
            body);
    return HttpEvent.request(JsonObject.read(Json.bytes(event)));
  }

  private Reply answer(Request request, Context context) {
    try {
      return reply(request);
    } catch (RuntimeException failure) {
      log(context, request.id(), failure);
      return failed(request, TransientFailure.isCauseOf(failure));
    }
  }

  protected static Map<String, ?> payload(Reply reply) {
    return Map.of(
        "statusCode",
        reply.status(),
        "headers",
        reply.headers(),
        "body",
        reply.body(),
        "isBase64Encoded",
        false);
  }
}
