package refcheck.cancelcheck;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.TenantFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of cancel-check. */
public final class CancelCheckFunction extends TenantFunction {

  /** As Lambda makes it. */
  public CancelCheckFunction() {
    super(CancelCheck.class, WarmUp::tableClients);
  }

  /** In a context that somebody else has started. */
  public CancelCheckFunction(ApplicationContext context) {
    super(context, CancelCheck.class);
  }
}
