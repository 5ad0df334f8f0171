package refcheck.lambda;

/**
 * Thrown for a message about something that does not exist. A retry cannot succeed: the message is
 * logged and acknowledged.
 */
public final class SubjectNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception for this subject, which must not be personal data. */
  public SubjectNotFoundException(String subject) {
    super("no " + subject);
  }
}
