package refcheck.edge;

import io.micronaut.context.ApplicationContext;

/** A function that people reach by a link: nobody logs in, the link is all they have. */
public abstract class LinkFunction extends HttpFunction<LinkFunction.Endpoint> {

  /** Shows pages, and takes what is posted on them. */
  public interface Endpoint {
    /** The reply to this request. */
    Reply reply(Request request);

    /** The page for somebody whose request is refused: calm, in their language. */
    Reply refuse(Request request, Problem problem);
  }

  /** As Lambda makes it. */
  protected LinkFunction(Class<? extends Endpoint> endpoint, Runnable warmUp) {
    super(endpoint, warmUp);
  }

  /** In a context that somebody else has started. */
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
