package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import refcheck.json.Json;
import refcheck.json.JsonObject;

/** A function that API Gateway calls. */
abstract class HttpFunction<E> extends BaseFunction<E> {

  HttpFunction(Class<? extends E> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  HttpFunction(ApplicationContext context, Class<? extends E> endpoint) {
    super(context, endpoint);
  }

  /** The reply to a request; may throw a {@link ProblemException}. */
  abstract Reply reply(Request request);

  /** The reply for a problem. */
  abstract Reply refuse(Request request, Problem problem);

  @Override
  final Map<String, ?> handle(JsonObject event, Context context) {
    return payload(answer(HttpEvent.request(event), context));
  }

  /** Rejects an anonymous request, which calls nothing of AWS. */
  @Override
  protected void warmUp() {
    Json.bytes(payload(refuse(warmUpRequest(""), Problem.notFound())));
  }

  /** An anonymous request with this body. */
  static Request warmUpRequest(String body) {
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
    } catch (ProblemException refusal) {
      return refuse(request, refusal.problem());
    } catch (RuntimeException failure) {
      log(context, request.id(), failure);
      return refuse(
          request,
          TransientFailure.isCauseOf(failure) ? Problem.unavailable() : Problem.unexpected());
    }
  }

  static Map<String, ?> payload(Reply reply) {
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
