package refcheck.wakechecks;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.ScheduledFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of wake-checks. */
public final class WakeChecksFunction extends ScheduledFunction {

  /** As Lambda makes it. */
  public WakeChecksFunction() {
    super(WakeChecks.class, Rehearsal::ofTables);
  }

  /** In a context that somebody else has started. */
  public WakeChecksFunction(ApplicationContext context) {
    super(context, WakeChecks.class);
  }
}
