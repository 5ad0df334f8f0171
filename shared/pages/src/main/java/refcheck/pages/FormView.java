package refcheck.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refcheck.domain.form.AnswerError;
import refcheck.domain.form.Section;

/** The form as the page shows it: all sections on large screens, one at a time on small ones. */
record FormView(FormState state, List<Step> steps) {

  /** One section; {@code number} counts from 1. */
  record Step(String id, String title, int number, List<FieldView> fields) {
    boolean isWrong() {
      return fields.stream().anyMatch(field -> field.error().isPresent());
    }

    /** Whether a field of the section has a conflicting value. */
    boolean hasConflict() {
      return fields.stream().anyMatch(field -> field.conflictingValue().isPresent());
    }
  }

  static FormView of(Messages texts, FormState state) {
    var errors = state.errors();
    var steps = new ArrayList<Step>();
    for (var section : state.form().sections()) {
      steps.add(step(texts, state, section, steps.size() + 1, errors));
    }
    return new FormView(state, steps);
  }

  private static Step step(
      Messages texts,
      FormState state,
      Section section,
      int number,
      Map<String, AnswerError> errors) {
    var fields =
        section.questions().stream()
            .map(question -> FieldView.of(texts, state, question, errors))
            .toList();
    return new Step(section.id(), section.title().in(texts.tag()), number, fields);
  }

  List<FieldView> wrong() {
    return steps.stream()
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.error().isPresent())
        .toList();
  }

  String revision() {
    return state.revision().toString();
  }

  int current() {
    return state.current();
  }

  boolean hasConflict() {
    return state.hasConflict();
  }

  /**
   * Whether small screens show the step. A submission resolves all conflicts between two windows,
   * so every step with a conflict is shown: input that the person has not seen must not be
   * replaced.
   */
  boolean isCurrent(Step step) {
    return step.number() == current() || step.isWrong() || step.hasConflict();
  }

  boolean isFirst() {
    return isCurrent(steps.getFirst());
  }

  /** Whether the step has the navigation buttons of small screens: the last step shown has them. */
  boolean isTurning(Step step) {
    return steps.stream().noneMatch(each -> each.number() > step.number() && isCurrent(each));
  }

  /** Whether small screens show the submit button. */
  boolean isSending() {
    return isCurrent(steps.getLast()) || state.validationScope() == FormState.ValidationScope.ALL;
  }

  @Override
  public String toString() {
    return "FormView";
  }
}
