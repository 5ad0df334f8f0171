package refcheck.local.template;

/** The template says something that the local host cannot follow, and where. */
public final class TemplateError extends RuntimeException {
  TemplateError(String message) {
    super(message);
  }
}
