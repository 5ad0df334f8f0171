package refcheck.domain.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.domain.form.Condition.HiddenIf;
import refcheck.domain.form.Condition.ShownIf;
import refcheck.domain.task.TaskKind;

/**
 * The questions of a task.
 *
 * @param id the template's id in the API
 * @param kinds the kinds of tasks that it may be asked for
 * @param estimate how long answering takes, used until enough people have been measured
 * @param sections groups of questions, each about one screen on a phone
 */
public record Form(String id, Set<TaskKind> kinds, Duration estimate, List<Section> sections) {

  /** Rejects sections and questions that do not fit together. */
  public Form {
    kinds = Set.copyOf(kinds);
    sections = List.copyOf(sections);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a form is for at least one kind of task");
    }
    if (!estimate.isPositive()) {
      throw new IllegalArgumentException("the estimate is at least a minute");
    }
    FormConsistency.check(sections);
  }

  /** All questions, in order. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The names of all fields of the form. */
  public List<String> fieldNames() {
    return questions().stream().flatMap(question -> question.fieldNames().stream()).toList();
  }

  /**
   * The first error of each invalid field, by question id in the order of the questions.
   *
   * @param now months that have not begun anywhere on Earth by then are invalid
   */
  public SequencedMap<String, AnswerError> validate(Map<String, String> fields, Instant now) {
    SequencedMap<String, AnswerError> errors = new LinkedHashMap<>();
    var asked = asked(fields);
    for (var question : asked) {
      question
          .validate(fields)
          .or(() -> MonthOrder.error(question, asked, fields, now))
          .ifPresent(error -> errors.put(question.id(), error));
    }
    return errors;
  }

  /** The answers to this question that hide other questions. */
  public Set<String> answersThatHide(String question) {
    return answers(question, HiddenIf.class);
  }

  /** The answers to this question that show another question. */
  public Set<String> answersThatShow(String question) {
    return answers(question, ShownIf.class);
  }

  private Set<String> answers(String question, Class<? extends Condition> kind) {
    return questions().stream()
        .flatMap(each -> each.condition().stream())
        .filter(kind::isInstance)
        .filter(condition -> condition.question().equals(question))
        .flatMap(condition -> condition.answers().stream())
        .collect(Collectors.toSet());
  }

  /**
   * The questions that are visible with these answers. An answer to a question that is itself
   * hidden shows and hides nothing.
   */
  public List<Question> asked(Map<String, String> fields) {
    var visible = new ArrayList<Question>();
    var effective = new HashMap<>(fields);
    for (var question : questions()) {
      if (question.isVisible(effective)) {
        visible.add(question);
      } else {
        effective.remove(question.id());
      }
    }
    return visible;
  }

  /** Turns the fields of visible questions into answers; ignores blank and unknown fields. */
  public SequencedMap<String, String> answers(Map<String, String> fields) {
    SequencedMap<String, String> answers = new LinkedHashMap<>();
    for (var question : asked(fields)) {
      question.answer(fields).ifPresent(answer -> answers.put(question.id(), answer));
    }
    return answers;
  }
}
