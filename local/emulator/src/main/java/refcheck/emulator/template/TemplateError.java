package refcheck.emulator.template;

/** The local host does not support a part of the template. The message names the place. */
public final class TemplateError extends RuntimeException {
  TemplateError(String message) {
    super(message);
  }
}
