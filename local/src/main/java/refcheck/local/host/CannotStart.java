package refcheck.local.host;

/** The host cannot start, for a reason that a person can mend; the message is one clear line. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
