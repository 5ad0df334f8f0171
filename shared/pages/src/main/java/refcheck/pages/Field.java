package refcheck.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Question.Mistake;
import refcheck.domain.dossier.Questionnaire;

/** One question as the form shows it, with whatever was typed and what is wrong with that. */
record Field(Texts texts, Question question, String value, Optional<Mistake> mistake) {
  /** Up to here a text is typed in one line. */
  private static final int ONE_LINE = 200;

  /** The questions in their order. */
  static List<Field> all(
      Texts texts,
      Questionnaire questionnaire,
      Map<String, String> fields,
      Map<String, Mistake> mistakes) {
    return questionnaire.questions().stream()
        .map(question ->
            new Field(
                texts,
                question,
                fields.getOrDefault(question.id(), ""),
                Optional.ofNullable(mistakes.get(question.id()))))
        .toList();
  }

  String id() {
    return question.id();
  }

  String label() {
    return QuestionTexts.question(texts.language(), question);
  }

  List<Option> options() {
    return codes().map(this::option).toList();
  }

  boolean isLong() {
    return question.kind() instanceof Kind.Text(int longest) && longest > ONE_LINE;
  }

  /** Browsers empty a month field whose value is none, so that is shown as plain text. */
  String type() {
    var isMonth = question.kind() instanceof Kind.Month;
    return isMonth && question.mistakeIn(value).isEmpty() ? "month" : "text";
  }

  Optional<String> hint() {
    return switch (question.kind()) {
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
          case ENDS_BEFORE_START -> texts.get("mistake.ends_before_start");
        });
  }

  /** The ids of what a screen reader says after the label; null, and so no attribute, if none. */
  @Nullable String describedBy() {
    var ids =
        Stream.of(error().map(_ -> id() + "-error"), hint().map(_ -> id() + "-hint"))
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
      case Kind.Rating(int best) -> IntStream.rangeClosed(1, best).mapToObj(Integer::toString);
      case Kind.Text _, Kind.Month _ -> Stream.empty();
    };
  }

  private Option option(String code) {
    // The first has the field's own id: the list of mistakes links to it.
    var id = code.equals(codes().findFirst().orElseThrow()) ? id() : id() + "-" + code;
    return new Option(
        id, code, QuestionTexts.option(texts.language(), question, code), code.equals(value));
  }

  @Override
  public String toString() {
    return "Field";
  }
}
