package refcheck.cancelcheck;

import io.micronaut.context.ApplicationContext;
import refcheck.api.TenantFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of cancel-check. */
public final class CancelCheckFunction extends TenantFunction {

  /** Called by Lambda. */
  public CancelCheckFunction() {
    super(CancelCheck.class, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public CancelCheckFunction(ApplicationContext context) {
    super(context, CancelCheck.class);
  }
}
