package refcheck.api;

import static refcheck.api.Samples.SECRET;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.access.ApiKeys;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;

/** A function with an endpoint of tenants, and requests to it. */
abstract class TenantFunctionFixture extends FunctionFixture {
  record Answering(Function<Request, Reply> answer) implements TenantFunction.Endpoint {
    @Override
    public Reply reply(Caller caller, Request request) {
      return answer.apply(request);
    }
  }

  static final class Tenants extends TenantFunction {
    Tenants(ApplicationContext context) {
      super(context, Answering.class);
    }
  }

  String ask(Function<Request, Reply> answer, String body) {
    ApiKeys keys = _ -> Optional.of(Samples.apiKey(false, "f"));
    context.registerSingleton(ApiKeys.class, keys);
    context.registerSingleton(new Answering(answer));
    return handle(new Tenants(context), httpEvent(body));
  }

  static String httpEvent(String body) {
    return """
    {"routeKey": "POST /x", "rawPath": "/x", "requestContext": {"requestId": "req-1"},
     "headers": {"authorization": "Bearer %s", "content-type": "application/json"},
     "body": "%s", "isBase64Encoded": false}
    """
        .formatted(SECRET.value(), body);
  }
}
