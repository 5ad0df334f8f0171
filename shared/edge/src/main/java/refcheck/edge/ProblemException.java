package refcheck.edge;

/** Ends a request with a problem; thrown by what reads requests, caught by the shell. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** A request that ends like this. */
  public ProblemException(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
