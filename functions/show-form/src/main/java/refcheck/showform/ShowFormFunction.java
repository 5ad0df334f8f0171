package refcheck.showform;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.LinkFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of show-form. */
public final class ShowFormFunction extends LinkFunction {

  /** As Lambda makes it. */
  public ShowFormFunction() {
    super(ShowForm.class, WarmUp::tableAndKeyClients);
  }

  /** In a context that somebody else has started. */
  public ShowFormFunction(ApplicationContext context) {
    super(context, ShowForm.class);
  }
}
