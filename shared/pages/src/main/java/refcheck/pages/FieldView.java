package refcheck.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.form.AnswerError;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Condition.HiddenIf;
import refcheck.domain.form.Condition.ShownIf;
import refcheck.domain.form.Question;

/**
 * One question as the form shows it.
 *
 * @param value the raw input
 * @param isOngoing whether the "ongoing" checkbox is ticked
 * @param answerError the error in the input, if any
 * @param conflictingValue the input of another window, if it is different
 * @param answersThatShow the answers that show the next question
 * @param answersThatHide the answers that hide most other questions
 */
record FieldView(
    Messages texts,
    Question question,
    String value,
    boolean isOngoing,
    Optional<AnswerError> answerError,
    Optional<String> conflictingValue,
    Set<String> answersThatShow,
    Set<String> answersThatHide) {
  /** Texts up to this length have a single-line field. */
  private static final int ONE_LINE = 200;

  static FieldView of(
      Messages texts, FormState state, Question question, Map<String, AnswerError> errors) {
    var id = question.id();
    return new FieldView(
        texts,
        question,
        state.value(id),
        question.isOngoing(state.merged()),
        Optional.ofNullable(errors.get(id)),
        state.conflictingValue(id),
        state.form().answersThatShow(id),
        state.form().answersThatHide(id));
  }

  String id() {
    return question.id();
  }

  String label() {
    return QuestionLabels.question(texts.language(), question);
  }

  List<OptionView> options() {
    return new FieldOptions(this).views();
  }

  boolean isLong() {
    return question.type() instanceof AnswerType.Text(int longest) && longest > ONE_LINE;
  }

  /** Browsers clear a month field with an invalid value, so such a value gets a text field. */
  String type() {
    var isMonth = question.type() instanceof AnswerType.Month;
    return isMonth && question.validate(value).isEmpty() ? "month" : "text";
  }

  /**
   * The CSS classes. A field with a conflicting value is shown regardless of other answers: a text
   * that the person has not seen must not be replaced.
   */
  String style() {
    var condition = conflictingValue.isPresent() ? "" : condition();
    return answerError.isPresent() ? "wrong " + condition : condition;
  }

  private String condition() {
    return switch (question.condition().orElse(null)) {
      case ShownIf _ -> "follow-up";
      case HiddenIf _ -> "spared";
      case null -> "";
    };
  }

  Optional<String> conflictingAnswer() {
    return conflictingValue.map(this::displayText);
  }

  /** The answer as text; empty if there is none. */
  Optional<String> answer() {
    var entered =
        Optional.of(value)
            .filter(each -> !each.isBlank())
            .map(each ->
                question.type() instanceof AnswerType.Month
                    ? texts.month(question.type().normalize(each))
                    : displayText(each));
    var ticked = ongoing().filter(OptionView::chosen).map(OptionView::label);
    return Stream.concat(entered.stream(), ticked.stream())
        .reduce((month, ongoing) -> month + "\n" + ongoing);
  }

  /** The "ongoing" checkbox; empty if the question has none. */
  Optional<OptionView> ongoing() {
    return new FieldOptions(this).ongoing();
  }

  /** The text of an answer with this code. */
  String displayText(String value) {
    return QuestionLabels.option(texts.language(), question, value);
  }

  Optional<String> hint() {
    return new FieldRemarks(texts, question).hint();
  }

  Optional<String> error() {
    return answerError.map(error -> new FieldRemarks(texts, question).text(error, value));
  }

  /** The ids of the elements that screen readers read after the label; null if there are none. */
  @Nullable String describedBy() {
    var ids =
        Stream.of(
                error().map(_ -> id() + "-error"),
                hint().map(_ -> id() + "-hint"),
                conflictingAnswer().map(_ -> id() + "-elsewhere"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  @Nullable String invalid() {
    return answerError.isPresent() ? "true" : null;
  }

  @Override
  public String toString() {
    return "FieldView";
  }
}
