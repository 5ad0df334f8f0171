package refcheck.readcheck;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.TenantFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of read-check. */
public final class ReadCheckFunction extends TenantFunction {

  /** As Lambda makes it. */
  public ReadCheckFunction() {
    super(ReadCheck.class, WarmUp::tableClients);
  }

  /** In a context that somebody else has started. */
  public ReadCheckFunction(ApplicationContext context) {
    super(context, ReadCheck.class);
  }
}
