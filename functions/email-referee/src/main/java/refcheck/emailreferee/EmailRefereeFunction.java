package refcheck.emailreferee;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.LetterMessage;
import refcheck.edge.QueueFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of email-referee. */
public final class EmailRefereeFunction extends QueueFunction<LetterMessage> {

  /** As Lambda makes it. */
  public EmailRefereeFunction() {
    super(EmailReferee.class, LetterMessage::of, Rehearsal::ofDossiers);
  }

  /** In a context that somebody else has started. */
  public EmailRefereeFunction(ApplicationContext context) {
    super(context, EmailReferee.class, LetterMessage::of);
  }
}
