package refcheck.sendemail;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.QueueFunction;
import refcheck.edge.SendEmailMessage;
import refcheck.store.WarmUp;

/** The class that Lambda makes of send-email. */
public final class SendEmailFunction extends QueueFunction<SendEmailMessage> {

  /** As Lambda makes it. */
  public SendEmailFunction() {
    super(SendEmail.class, SendEmailMessage::of, WarmUp::tableAndKeyClients);
  }

  /** In a context that somebody else has started. */
  public SendEmailFunction(ApplicationContext context) {
    super(context, SendEmail.class, SendEmailMessage::of);
  }
}
