package refcheck.publishevents;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.StreamFunction;

/** The class that Lambda makes of publish-events. */
public final class PublishEventsFunction extends StreamFunction {

  /** As Lambda makes it. */
  public PublishEventsFunction() {
    super(PublishEvents.class);
  }

  /** In a context that somebody else has started. */
  public PublishEventsFunction(ApplicationContext context) {
    super(context, PublishEvents.class);
  }
}
