package refcheck.api;

import java.util.ArrayList;
import java.util.List;

/** Collects the errors of one request, at most 50. */
public final class ValidationErrors {
  private static final int MOST = 50;

  private final List<Problem.FieldError> all = new ArrayList<>();

  /**
   * Records an error. Only the first error at each pointer is kept, because it causes the others.
   *
   * @param pointer the place of the error (RFC 6901)
   * @param code a stable name of the error
   * @param message for people; must not repeat the value
   */
  public void add(String pointer, String code, String message) {
    if (all.size() < MOST && all.stream().noneMatch(each -> each.pointer().equals(pointer))) {
      all.add(new Problem.FieldError(pointer, code, message));
    }
  }

  /**
   * Ends the request if an error was recorded.
   *
   * @throws ProblemException with all errors
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw new ProblemException(RequestProblems.invalid(all));
    }
  }
}
