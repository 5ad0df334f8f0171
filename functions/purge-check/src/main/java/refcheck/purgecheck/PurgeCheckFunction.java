package refcheck.purgecheck;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.PurgeCheckMessage;
import refcheck.edge.QueueFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of purge-check. */
public final class PurgeCheckFunction extends QueueFunction<PurgeCheckMessage> {

  /** As Lambda makes it. */
  public PurgeCheckFunction() {
    super(PurgeCheck.class, PurgeCheckMessage::of, WarmUp::tableClients);
  }

  /** In a context that somebody else has started. */
  public PurgeCheckFunction(ApplicationContext context) {
    super(context, PurgeCheck.class, PurgeCheckMessage::of);
  }
}
