package refcheck.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A function behind API Gateway. */
abstract class HttpFunction<E> extends EdgeFunction<E> {

  HttpFunction(Class<? extends E> endpoint, Runnable rehearsal) {
    super(endpoint, rehearsal);
  }

  HttpFunction(ApplicationContext context, Class<? extends E> endpoint) {
    super(context, endpoint);
  }

  /** Answers a request; may refuse it. */
  abstract Reply reply(Request request);

  /** What is answered when a request is refused. */
  abstract Reply refuse(Request request, Problem problem);

  @Override
  final byte[] handle(byte[] event, Context context) throws IOException {
    var request = event(event, HttpEvent.class).request();
    return payload(answer(request, context));
  }

  private Reply answer(Request request, Context context) {
    try {
      return reply(request);
    } catch (Refusal refusal) {
      return refuse(request, refusal.problem());
    } catch (RuntimeException failure) {
      log(context, request.id(), failure);
      return refuse(request, Problem.unexpected());
    }
  }

  private byte[] payload(Reply reply) throws IOException {
    var content = reply.content();
    var body = content == null ? reply.text() : new String(write(content), StandardCharsets.UTF_8);
    return write(
        Map.of(
            "statusCode",
            reply.status(),
            "headers",
            reply.headers(),
            "body",
            body,
            "isBase64Encoded",
            false));
  }
}
