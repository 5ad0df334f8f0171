package refcheck.api;

import io.micronaut.context.ApplicationContext;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.json.Json;
import refcheck.lambda.HttpFunction;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;

/** A function for tenants. Only requests with a valid API key reach the endpoint. */
public abstract class TenantFunction extends HttpFunction<TenantFunction.Endpoint> {
  private final Authentication authentication;

  /** Answers authenticated requests. */
  public interface Endpoint {
    /**
     * The reply to this request.
     *
     * @throws ProblemException to reply with a problem
     */
    Reply reply(Caller caller, Request request);
  }

  /** Called by Lambda. */
  protected TenantFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
    this.authentication = applicationContext.getBean(Authentication.class);
  }

  /** Uses a context that the caller has started. */
  protected TenantFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
    this.authentication = context.getBean(Authentication.class);
  }

  /** Runs the endpoint once on no-op dependencies, as an anonymous caller, to warm it up. */
  protected static Reply warmUp(Endpoint endpoint, String body) {
    var anonymous = new ApiKey(new TenantId("none"), "none", false, new byte[32]);
    var reply = endpoint.reply(new Caller(anonymous), warmUpRequest(body));
    Json.bytes(payload(reply));
    return reply;
  }

  @Override
  protected final Reply reply(Request request) {
    try {
      var reply =
          authentication
              .caller(request)
              .map(caller -> endpoint().reply(caller, request))
              .orElseThrow(() -> new ProblemException(RequestProblems.unauthorized()));
      return reply.with("request-id", request.id());
    } catch (ProblemException refusal) {
      return refusal.problem().reply(request);
    }
  }

  @Override
  protected final Reply failed(Request request, boolean isTransient) {
    return Problem.failure(isTransient).reply(request);
  }
}
