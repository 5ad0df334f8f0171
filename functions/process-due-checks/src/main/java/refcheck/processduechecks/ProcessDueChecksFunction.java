package refcheck.processduechecks;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.ScheduledFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of process-due-checks. */
public final class ProcessDueChecksFunction extends ScheduledFunction {

  /** Called by Lambda. */
  public ProcessDueChecksFunction() {
    super(ProcessDueChecks.class, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public ProcessDueChecksFunction(ApplicationContext context) {
    super(context, ProcessDueChecks.class);
  }
}
