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
 * @param value whatever was typed
 * @param isOngoing whether that it goes on was ticked
 * @param mistake what is wrong with that
 * @param other what was typed in another window, if that is something else
 * @param answersThatShow the answers that make the next question be asked
 * @param answersThatHide the answers that spare the reader most of the others
 */
record FieldView(
    Messages texts,
    Question question,
    String value,
    boolean isOngoing,
    Optional<AnswerError> mistake,
    Optional<String> other,
    Set<String> answersThatShow,
    Set<String> answersThatHide) {
  /** Up to here a text is typed in one line. */
  private static final int ONE_LINE = 200;

  static FieldView of(
      Messages texts, FormState typed, Question question, Map<String, AnswerError> mistakes) {
    var id = question.id();
    return new FieldView(
        texts,
        question,
        typed.value(id),
        question.isOngoing(typed.merged()),
        Optional.ofNullable(mistakes.get(id)),
        typed.other(id),
        typed.questionnaire().answersThatShow(id),
        typed.questionnaire().answersThatHide(id));
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

  /** Browsers empty a month field whose value is none, so that is shown as plain text. */
  String type() {
    var isMonth = question.kind() instanceof Kind.Month;
    return isMonth && question.validate(value).isEmpty() ? "month" : "text";
  }

  /**
   * The classes by which the stylesheet knows it. Where another window's text stands beside it, it
   * is shown whatever else is answered: a text that is not seen must not be replaced.
   */
  String style() {
    var asked = other.isPresent() ? "" : condition();
    return mistake.isPresent() ? "wrong " + asked : asked;
  }

  private String condition() {
    return switch (question.condition().orElse(null)) {
      case ShownIf _ -> "follow-up";
      case HiddenIf _ -> "spared";
      case null -> "";
    };
  }

  Optional<String> elsewhere() {
    return other.map(this::inWords);
  }

  /** What was answered, in words; empty if nothing was. */
  Optional<String> answer() {
    var typed =
        Optional.of(value)
            .filter(each -> !each.isBlank())
            .map(each ->
                question.kind() instanceof Kind.Month
                    ? texts.month(question.normalize(each))
                    : inWords(each));
    var ticked = ongoing().filter(OptionView::chosen).map(OptionView::label);
    return Stream.concat(typed.stream(), ticked.stream())
        .reduce((month, ongoing) -> month + "\n" + ongoing);
  }

  /** What is ticked where it goes on; empty if it cannot. */
  Optional<OptionView> ongoing() {
    return question
        .ongoingField()
        .map(field -> new OptionView(field, "yes", inWords(Kind.Month.ONGOING), isOngoing, null));
  }

  private String inWords(String any) {
    return QuestionLabels.option(texts.language(), question, any);
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
    return mistake.map(each ->
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

  /** The ids of what a screen reader says after the label; null, and so no attribute, if none. */
  @Nullable String describedBy() {
    var ids =
        Stream.of(
                error().map(_ -> id() + "-error"),
                hint().map(_ -> id() + "-hint"),
                elsewhere().map(_ -> id() + "-elsewhere"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  @Nullable String invalid() {
    return mistake.isPresent() ? "true" : null;
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
    // The first has the field's own id: the list of mistakes links to it.
    var id = code.equals(codes().findFirst().orElseThrow()) ? id() : id() + "-" + code;
    var style =
        answersThatShow.contains(code) ? "asks" : answersThatHide.contains(code) ? "spares" : null;
    return new OptionView(id, code, inWords(code), code.equals(value), style);
  }

  @Override
  public String toString() {
    return "FieldView";
  }
}
