package refcheck.createcheck;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.TenantFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of create-check. */
public final class CreateCheckFunction extends TenantFunction {

  /** As Lambda makes it. */
  public CreateCheckFunction() {
    super(CreateCheck.class, Rehearsal::ofDossiers);
  }

  /** In a context that somebody else has started. */
  public CreateCheckFunction(ApplicationContext context) {
    super(context, CreateCheck.class);
  }
}
