package refcheck.store;

/** A form file does not have the expected format. The message names the file and the place. */
public final class FormFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FormFileException(String message) {
    super(message);
  }
}
