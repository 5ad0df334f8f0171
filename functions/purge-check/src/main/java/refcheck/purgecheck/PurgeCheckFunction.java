package refcheck.purgecheck;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.QueueFunction;
import refcheck.store.PurgeCheckMessage;
import refcheck.store.WarmUp;

/** The Lambda handler class of purge-check. */
public final class PurgeCheckFunction extends QueueFunction<PurgeCheckMessage> {

  /** Called by Lambda. */
  public PurgeCheckFunction() {
    super(PurgeCheck.class, PurgeCheckMessage::of, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public PurgeCheckFunction(ApplicationContext context) {
    super(context, PurgeCheck.class, PurgeCheckMessage::of);
  }
}
