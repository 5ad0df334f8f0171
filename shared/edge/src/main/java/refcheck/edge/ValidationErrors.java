package refcheck.edge;

import java.util.ArrayList;
import java.util.List;

/** The mistakes in one request. */
public final class ValidationErrors {
  private static final int MOST = 50;

  private final List<Problem.FieldError> all = new ArrayList<>();

  /**
   * Notes a mistake; of those in one place the first, which the others follow from.
   *
   * @param pointer where (RFC 6901)
   * @param code a stable name of the mistake
   * @param message for a person; never repeats what was sent
   */
  public void add(String pointer, String code, String message) {
    if (all.size() < MOST && all.stream().noneMatch(each -> each.pointer().equals(pointer))) {
      all.add(new Problem.FieldError(pointer, code, message));
    }
  }

  /**
   * Ends the request if there is any mistake.
   *
   * @throws ProblemException with all of them
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw new ProblemException(Problem.invalid(all));
    }
  }
}
