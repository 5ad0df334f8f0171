package refcheck.api;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.HttpFunction;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;

/** A function for referees, who have a link and no account. */
public abstract class LinkFunction extends HttpFunction<LinkFunction.Endpoint> {

  /** Shows pages or takes posted forms. */
  public interface Endpoint {
    /** The reply to this request. */
    Reply reply(Request request);

    /** The page for a problem, in the reader's language. */
    Reply refuse(Request request, Problem problem);
  }

  /** Called by Lambda. */
  protected LinkFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  /** Uses a context that the caller has started. */
  protected LinkFunction(ApplicationContext context, Class<? extends Endpoint> endpoint) {
    super(context, endpoint);
  }

  @Override
  protected final Reply reply(Request request) {
    try {
      return endpoint().reply(request);
    } catch (ProblemException refusal) {
      return endpoint().refuse(request, refusal.problem());
    }
  }

  @Override
  protected final Reply failed(Request request, boolean isTransient) {
    return endpoint().refuse(request, Problem.failure(isTransient));
  }
}
