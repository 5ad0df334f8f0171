package refcheck.submitform;

import io.micronaut.context.ApplicationContext;
import refcheck.api.LinkFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of submit-form. */
public final class SubmitFormFunction extends LinkFunction {

  /** Called by Lambda. */
  public SubmitFormFunction() {
    super(SubmitForm.class, WarmUp::clientsAndForms);
  }

  /** Uses a context that the caller has started. */
  public SubmitFormFunction(ApplicationContext context) {
    super(context, SubmitForm.class);
  }
}
