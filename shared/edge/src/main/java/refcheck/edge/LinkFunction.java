package refcheck.edge;

import io.micronaut.context.ApplicationContext;

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
  final Reply reply(Request request) {
    return endpoint().reply(request);
  }

  @Override
  final Reply refuse(Request request, Problem problem) {
    return endpoint().refuse(request, problem);
  }
}
