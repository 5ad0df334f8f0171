package refcheck.sendemail;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.QueueFunction;
import refcheck.store.SendEmailMessage;
import refcheck.store.WarmUp;

/** The Lambda handler class of send-email. */
public final class SendEmailFunction extends QueueFunction<SendEmailMessage> {

  /** Called by Lambda. */
  public SendEmailFunction() {
    super(SendEmail.class, SendEmailMessage::of, WarmUp::clientsAndForms);
  }

  /** Uses a context that the caller has started. */
  public SendEmailFunction(ApplicationContext context) {
    super(context, SendEmail.class, SendEmailMessage::of);
  }
}
