package refcheck.purgecheck;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.QueueFunction;
import refcheck.store.PurgeCaseMessage;
import refcheck.store.WarmUp;

/** The Lambda handler class of purge-check. */
public final class PurgeCheckFunction extends QueueFunction<PurgeCaseMessage> {

  /** Called by Lambda. */
  public PurgeCheckFunction() {
    super(PurgeCheck.class, PurgeCaseMessage::of, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public PurgeCheckFunction(ApplicationContext context) {
    super(context, PurgeCheck.class, PurgeCaseMessage::of);
  }
}
