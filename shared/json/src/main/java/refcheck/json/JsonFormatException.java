package refcheck.json;

/** JSON does not have the expected format. The message names the error and quotes no content. */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JsonFormatException(String message) {
    super(message);
  }
}
