package refcheck.publishevents;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.StreamFunction;

/** The Lambda handler class of publish-events. */
public final class PublishEventsFunction extends StreamFunction {

  /** Called by Lambda. */
  public PublishEventsFunction() {
    super(PublishEvents.class);
  }

  /** Uses a context that the caller has started. */
  public PublishEventsFunction(ApplicationContext context) {
    super(context, PublishEvents.class);
  }
}
