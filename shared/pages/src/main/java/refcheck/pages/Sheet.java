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

    /** Whether another window's text stands beside one of its fields. */
    boolean isDiffering() {
      return fields.stream().anyMatch(field -> field.other().isPresent());
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
    return typed.isAside();
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
    return isCurrent(steps.getLast()) || typed.complaint() == Typed.Complaint.ALL;
  }

  @Override
  public String toString() {
    return "Sheet";
  }
}
