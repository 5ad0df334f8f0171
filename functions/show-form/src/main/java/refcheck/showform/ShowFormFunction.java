package refcheck.showform;

import io.micronaut.context.ApplicationContext;
import refcheck.api.LinkFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of show-form. */
public final class ShowFormFunction extends LinkFunction {

  /** Called by Lambda. */
  public ShowFormFunction() {
    super(ShowForm.class, WarmUp::clientsAndForms);
  }

  /** Uses a context that the caller has started. */
  public ShowFormFunction(ApplicationContext context) {
    super(context, ShowForm.class);
  }
}
