package refcheck.json;

/** JSON is not what its writer writes; says what it lacks, and quotes nothing of it. */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JsonFormatException(String message) {
    super(message);
  }
}
