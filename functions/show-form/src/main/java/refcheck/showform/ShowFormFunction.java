package refcheck.showform;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.PageFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of show-form. */
public final class ShowFormFunction extends PageFunction {

  /** As Lambda makes it. */
  public ShowFormFunction() {
    super(ShowForm.class, Rehearsal::ofDossiers);
  }

  /** In a context that somebody else has started. */
  public ShowFormFunction(ApplicationContext context) {
    super(context, ShowForm.class);
  }
}
