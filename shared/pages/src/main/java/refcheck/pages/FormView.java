package refcheck.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refcheck.domain.dossier.Question.AnswerError;
import refcheck.domain.dossier.Questionnaire.Section;

/** The form as the page shows it: all sections where there is room, else one at a time. */
record FormView(FormState typed, List<Step> steps) {

  /** One section; {@code number} counts from 1. */
  record Step(String id, int number, List<FieldView> fields) {
    boolean isWrong() {
      return fields.stream().anyMatch(field -> field.error().isPresent());
    }

    /** Whether another window's text stands beside one of its fields. */
    boolean isDiffering() {
      return fields.stream().anyMatch(field -> field.other().isPresent());
    }
  }

  static FormView of(Messages texts, FormState typed) {
    var mistakes = typed.mistakes();
    var steps = new ArrayList<Step>();
    for (var section : typed.questionnaire().sections()) {
      steps.add(step(texts, typed, section, steps.size() + 1, mistakes));
    }
    return new FormView(typed, steps);
  }

  private static Step step(
      Messages texts,
      FormState typed,
      Section section,
      int number,
      Map<String, AnswerError> mistakes) {
    var fields =
        section.questions().stream()
            .map(question -> FieldView.of(texts, typed, question, mistakes))
            .toList();
    return new Step(section.id(), number, fields);
  }

  List<FieldView> wrong() {
    return steps.stream()
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.error().isPresent())
        .toList();
  }

  String revision() {
    return typed.revision().toString();
  }

  int current() {
    return typed.current();
  }

  boolean hasConflict() {
    return typed.hasConflict();
  }

  /**
   * Whether a phone shows the step, too. A post settles every difference between two windows, so
   * that every step with one is shown: what is not seen is not replaced.
   */
  boolean isCurrent(Step step) {
    return step.number() == current() || step.isWrong() || step.isDiffering();
  }

  boolean isFirst() {
    return isCurrent(steps.getFirst());
  }

  /** Whether this step has the phone's buttons to turn to another one: the last that it shows. */
  boolean isTurning(Step step) {
    return steps.stream().noneMatch(each -> each.number() > step.number() && isCurrent(each));
  }

  /** Whether a phone shows how to send, too. */
  boolean isSending() {
    return isCurrent(steps.getLast()) || typed.complaint() == FormState.ValidationScope.ALL;
  }

  @Override
  public String toString() {
    return "FormView";
  }
}
