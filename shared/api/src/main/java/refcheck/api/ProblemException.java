package refcheck.api;

/** Ends a request with a problem, which becomes the reply. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Creates an exception for this problem. */
  public ProblemException(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  /** The problem to reply with. */
  public Problem problem() {
    return problem;
  }
}
