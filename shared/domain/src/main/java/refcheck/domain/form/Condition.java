package refcheck.domain.form;

import java.util.Map;
import java.util.Set;

/** Makes a question visible depending on an earlier answer. */
public sealed interface Condition {
  /** The id of the earlier question. */
  String question();

  /** The answers that the condition tests for. */
  Set<String> answers();

  /** Visible only if the earlier question has one of these answers. */
  record ShownIf(String question, Set<String> answers) implements Condition {
    /** Copies the answers. */
    public ShownIf {
      answers = Set.copyOf(answers);
    }
  }

  /** Visible unless the earlier question has one of these answers. */
  record HiddenIf(String question, Set<String> answers) implements Condition {
    /** Copies the answers. */
    public HiddenIf {
      answers = Set.copyOf(answers);
    }
  }

  /** Whether the condition holds for these answers. */
  default boolean isMet(Map<String, String> fields) {
    var isAnswered = answers().contains(fields.getOrDefault(question(), ""));
    return switch (this) {
      case ShownIf _ -> isAnswered;
      case HiddenIf _ -> !isAnswered;
    };
  }
}
