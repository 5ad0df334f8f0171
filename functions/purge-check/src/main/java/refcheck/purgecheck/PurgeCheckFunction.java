package refcheck.purgecheck;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.PurgeMessage;
import refcheck.edge.QueueFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of purge-check. */
public final class PurgeCheckFunction extends QueueFunction<PurgeMessage> {

  /** As Lambda makes it. */
  public PurgeCheckFunction() {
    super(PurgeCheck.class, PurgeMessage::of, Rehearsal::ofTables);
  }

  /** In a context that somebody else has started. */
  public PurgeCheckFunction(ApplicationContext context) {
    super(context, PurgeCheck.class, PurgeMessage::of);
  }
}
