package refcheck.processduechecks;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.ScheduledFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of process-due-checks. */
public final class ProcessDueChecksFunction extends ScheduledFunction {

  /** As Lambda makes it. */
  public ProcessDueChecksFunction() {
    super(ProcessDueChecks.class, WarmUp::tableClients);
  }

  /** In a context that somebody else has started. */
  public ProcessDueChecksFunction(ApplicationContext context) {
    super(context, ProcessDueChecks.class);
  }
}
