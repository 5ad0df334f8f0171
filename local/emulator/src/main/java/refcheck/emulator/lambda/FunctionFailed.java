package refcheck.emulator.lambda;

/**
 * A function threw an exception, timed out or could not start. Holds the type of the error, never
 * its message.
 */
public final class FunctionFailed extends Exception {
  private final String errorType;

  public FunctionFailed(String errorType) {
    super(errorType);
    this.errorType = errorType;
  }

  public FunctionFailed(String errorType, Throwable cause) {
    super(errorType, cause);
    this.errorType = errorType;
  }

  public String errorType() {
    return errorType;
  }
}
