package refcheck.local.lambda;

/**
 * A function threw, ran out of time or could not start; holds the kind of error, never its text.
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
