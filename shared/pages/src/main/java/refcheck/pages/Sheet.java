package refcheck.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refcheck.domain.dossier.Question.Mistake;
import refcheck.domain.dossier.Questionnaire.Section;

/** The form as the page shows it: all sections where there is room, else one at a time. */
record Sheet(Typed typed, List<Step> steps) {

  /** One section; {@code number} counts from 1. */
  record Step(String id, int number, List<Field> fields) {
    boolean isWrong() {
      return fields.stream().anyMatch(field -> field.error().isPresent());
    }
  }

  static Sheet of(Texts texts, Typed typed) {
    var mistakes = typed.mistakes();
    var steps = new ArrayList<Step>();
    for (var section : typed.questionnaire().sections()) {
      steps.add(step(texts, typed, section, steps.size() + 1, mistakes));
    }
    return new Sheet(typed, steps);
  }

  private static Step step(
      Texts texts, Typed typed, Section section, int number, Map<String, Mistake> mistakes) {
    var fields =
        section.questions().stream()
            .map(question -> Field.of(texts, typed, question, mistakes))
            .toList();
    return new Step(section.id(), number, fields);
  }

  List<Field> wrong() {
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

  boolean isAside() {
    return !typed.elsewhere().isEmpty();
  }

  /** Whether a phone shows the step, too. */
  boolean isCurrent(Step step) {
    return step.number() == current() || step.isWrong();
  }

  boolean isFirst() {
    return current() == 1;
  }

  /** Whether a phone shows how to send, too. */
  boolean isSending() {
    return current() == steps.size() || typed.complaint() == Typed.Complaint.ALL;
  }

  @Override
  public String toString() {
    return "Sheet";
  }
}
