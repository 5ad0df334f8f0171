package refcheck.readcheck;

import io.micronaut.context.ApplicationContext;
import refcheck.api.TenantFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of read-check. */
public final class ReadCheckFunction extends TenantFunction {

  /** Called by Lambda. */
  public ReadCheckFunction() {
    super(ReadCheck.class, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public ReadCheckFunction(ApplicationContext context) {
    super(context, ReadCheck.class);
  }
}
