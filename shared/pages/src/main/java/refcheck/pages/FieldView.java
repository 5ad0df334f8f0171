package refcheck.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.AnswerError;
import refcheck.domain.dossier.Question.Condition.HiddenIf;
import refcheck.domain.dossier.Question.Condition.ShownIf;
import refcheck.domain.dossier.Question.Kind;

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
        state.questionnaire().answersThatShow(id),
        state.questionnaire().answersThatHide(id));
  }

  String id() {
    return question.id();
  }

  String label() {
    return QuestionLabels.question(texts.language(), question);
  }

  List<OptionView> options() {
    return codes().map(this::option).toList();
  }

  boolean isLong() {
    return question.kind() instanceof Kind.Text(int longest) && longest > ONE_LINE;
  }

  /** Browsers clear a month field with an invalid value, so such a value gets a text field. */
  String type() {
    var isMonth = question.kind() instanceof Kind.Month;
    return isMonth && question.validate(value).isEmpty() ? "month" : "text";
  }

  /**
   * The CSS classes. A field with a conflicting value is shown regardless of other answers: a text
   * that the referee has not seen must not be replaced.
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
                question.kind() instanceof Kind.Month
                    ? texts.month(question.normalize(each))
                    : displayText(each));
    var ticked = ongoing().filter(OptionView::chosen).map(OptionView::label);
    return Stream.concat(entered.stream(), ticked.stream())
        .reduce((month, ongoing) -> month + "\n" + ongoing);
  }

  /** The "ongoing" checkbox; empty if the question has none. */
  Optional<OptionView> ongoing() {
    return question
        .ongoingField()
        .map(field ->
            new OptionView(field, "yes", displayText(Kind.Month.ONGOING), isOngoing, null));
  }

  private String displayText(String value) {
    return QuestionLabels.option(texts.language(), question, value);
  }

  Optional<String> hint() {
    return switch (question.kind()) {
      case Kind.Text(int longest) when question.condition().orElse(null) instanceof ShownIf ->
          Optional.of(texts.get("form.only_if", texts.get("hint.text", longest)));
      case Kind.Text(int longest) -> Optional.of(texts.get("hint.text", longest));
      case Kind.Month _ -> Optional.of(texts.get("hint.month"));
      case Kind.Rating _, Kind.Choice _ -> Optional.empty();
    };
  }

  Optional<String> error() {
    return answerError.map(each ->
        switch (each) {
          case MISSING -> texts.get("mistake.missing");
          case NOT_AN_OPTION -> texts.get("mistake.not_an_option");
          case TOO_LONG -> texts.get("mistake.too_long", longest(), value.length());
          case NOT_A_MONTH -> texts.get("mistake.not_a_month");
          case IN_THE_FUTURE -> texts.get("mistake.in_the_future");
          case MONTH_AND_ONGOING -> texts.get("mistake.month_and_ongoing");
          case ENDS_BEFORE_START -> texts.get("mistake.ends_before_start");
        });
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

  private int longest() {
    return question.kind() instanceof Kind.Text(int longest) ? longest : 0;
  }

  private Stream<String> codes() {
    return switch (question.kind()) {
      case Kind.Choice(var options) -> options.stream();
      case Kind.Rating(int best) ->
          Stream.concat(
              IntStream.rangeClosed(1, best).mapToObj(Integer::toString),
              Stream.of(Kind.Rating.CANNOT_JUDGE));
      case Kind.Text _, Kind.Month _ -> Stream.empty();
    };
  }

  private OptionView option(String code) {
    // The first option has the field's own id, because the error list links to it.
    var id = code.equals(codes().findFirst().orElseThrow()) ? id() : id() + "-" + code;
    var style =
        answersThatShow.contains(code) ? "asks" : answersThatHide.contains(code) ? "spares" : null;
    return new OptionView(id, code, displayText(code), code.equals(value), style);
  }

  @Override
  public String toString() {
    return "FieldView";
  }
}
