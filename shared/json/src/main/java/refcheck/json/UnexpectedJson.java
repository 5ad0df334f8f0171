package refcheck.json;

/** JSON is not what its writer writes; says what it lacks, and quotes nothing of it. */
public final class UnexpectedJson extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnexpectedJson(String message) {
    super(message);
  }
}
