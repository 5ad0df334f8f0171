package refcheck.host;

/** The host cannot start for a reason that the user can fix. The message is one clear line. */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartupException(String message) {
    super(message);
  }

  StartupException(String message, Throwable cause) {
    super(message, cause);
  }
}
