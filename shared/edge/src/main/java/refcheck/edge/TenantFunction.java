package refcheck.edge;

import io.micronaut.context.ApplicationContext;
import refcheck.domain.ApiKey;
import refcheck.domain.TenantId;
import refcheck.json.Json;

/** A function that tenants call: whoever has no valid key does not get to the endpoint. */
public abstract class TenantFunction extends HttpFunction<TenantFunction.Endpoint> {
  private final Authentication authentication;

  /** Answers callers that are known. */
  public interface Endpoint {
    /**
     * The reply to this caller's request.
     *
     * @throws ProblemException to answer with a problem
     */
    Reply reply(Caller caller, Request request);
  }

  /** As Lambda makes it. */
  protected TenantFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
    this.authentication = applicationContext.getBean(Authentication.class);
  }

  /** In a context that somebody else has started. */
  protected TenantFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
    this.authentication = context.getBean(Authentication.class);
  }

  /** Has an endpoint that asks nobody answer this body, from a caller who is nobody. */
  protected static Reply warmUp(Endpoint endpoint, String body) {
    var nobody = new ApiKey(new TenantId("none"), "none", false, new byte[32]);
    var reply = endpoint.reply(new Caller(nobody), warmUpRequest(body));
    Json.bytes(payload(reply));
    return reply;
  }

  @Override
  final Reply reply(Request request) {
    var reply =
        authentication
            .caller(request)
            .map(caller -> endpoint().reply(caller, request))
            .orElseThrow(() -> new ProblemException(Problem.unauthorized()));
    return reply.with("request-id", request.id());
  }

  @Override
  final Reply refuse(Request request, Problem problem) {
    return problem.reply(request);
  }
}
