package refcheck.takeanswers;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.PageFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of take-answers. */
public final class TakeAnswersFunction extends PageFunction {

  /** As Lambda makes it. */
  public TakeAnswersFunction() {
    super(TakeAnswers.class, Rehearsal::ofDossiers);
  }

  /** In a context that somebody else has started. */
  public TakeAnswersFunction(ApplicationContext context) {
    super(context, TakeAnswers.class);
  }
}
