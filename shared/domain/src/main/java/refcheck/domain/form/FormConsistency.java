package refcheck.domain.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import refcheck.domain.form.Condition.HiddenIf;
import refcheck.domain.form.Condition.ShownIf;

/**
 * Rejects sections and questions that do not fit together. Each exception names the question.
 *
 * <p>The page of the form shows and hides questions without scripts. It can show a question
 * directly after the one that it depends on, and one set of answers can hide any number of
 * questions.
 */
final class FormConsistency {
  /** The address of a section has one digit. */
  private static final int MOST_SECTIONS = 9;

  private FormConsistency() {}

  static void check(List<Section> sections) {
    require(
        !sections.isEmpty() && sections.size() <= MOST_SECTIONS,
        "a form has 1 to " + MOST_SECTIONS + " sections");
    checkNames(sections);
    checkConditions(sections);
    // So the first and the last section always have a visible question.
    require(
        sections.getLast().questions().stream().anyMatch(each -> each.condition().isEmpty()),
        "the last section has a question without a condition");
  }

  private static void checkConditions(List<Section> sections) {
    var earlier = new ArrayList<Question>();
    for (var section : sections) {
      for (var question : section.questions()) {
        check(question, earlier);
        earlier.add(question);
      }
      require(
          !isFollowUp(section.questions().getFirst()),
          "section " + section.id() + " begins with a question that follows another");
    }
  }

  private static boolean isFollowUp(Question question) {
    return question.condition().orElse(null) instanceof ShownIf;
  }

  /** Sections and fields share the names of the page. */
  private static void checkNames(List<Section> sections) {
    var seen = new HashSet<String>();
    for (var section : sections) {
      var fields = section.questions().stream().flatMap(each -> each.fieldNames().stream());
      Stream.concat(Stream.of(section.id()), fields)
          .forEach(name -> require(seen.add(name), "this id occurs twice: " + name));
    }
  }

  private static void check(Question question, List<Question> earlier) {
    question
        .notBefore()
        .ifPresent(start ->
            require(
                find(start, question, earlier).type() instanceof AnswerType.Month,
                "question " + question.id() + " is compared with " + start + ", not a month"));
    question
        .condition()
        .ifPresent(condition -> {
          checkAnswers(condition, find(condition.question(), question, earlier), question);
          checkPlace(condition, question, earlier);
        });
  }

  private static Question find(String id, Question question, List<Question> earlier) {
    return earlier.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "question %s refers to %s, which is no earlier question"
                    .formatted(question.id(), id)));
  }

  private static void checkAnswers(Condition condition, Question on, Question question) {
    var isClosed =
        switch (on.type()) {
          case AnswerType.Choice _, AnswerType.Rating _ -> true;
          case AnswerType.Text _, AnswerType.Month _ -> false;
        };
    require(
        isClosed
            && !condition.answers().isEmpty()
            && condition.answers().stream().allMatch(each -> on.type().validate(each).isEmpty()),
        "question %s depends on answers that %s does not offer".formatted(question.id(), on.id()));
  }

  private static void checkPlace(Condition condition, Question question, List<Question> earlier) {
    switch (condition) {
      case ShownIf(var on, _) ->
          require(
              earlier.getLast().id().equals(on),
              "question %s does not directly follow %s".formatted(question.id(), on));
      case HiddenIf _ ->
          require(
              earlier.stream()
                  .flatMap(each -> each.condition().stream())
                  .allMatch(each -> !(each instanceof HiddenIf) || each.equals(condition)),
              "question %s is not hidden by the same answers as others".formatted(question.id()));
    }
  }

  private static void require(boolean isValid, String error) {
    if (!isValid) {
      throw new IllegalArgumentException(error);
    }
  }
}
