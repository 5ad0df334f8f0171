package refcheck.submitform;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.LinkFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of submit-form. */
public final class SubmitFormFunction extends LinkFunction {

  /** As Lambda makes it. */
  public SubmitFormFunction() {
    super(SubmitForm.class, WarmUp::tableAndKeyClients);
  }

  /** In a context that somebody else has started. */
  public SubmitFormFunction(ApplicationContext context) {
    super(context, SubmitForm.class);
  }
}
