package refcheck.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.form.AnswerType;

/** The radio buttons of a field, or its "ongoing" checkbox; none if it is only for text. */
record FieldOptions(FieldView field) {

  List<OptionView> views() {
    return codes().map(this::view).toList();
  }

  Optional<OptionView> ongoing() {
    var label = field.displayText(AnswerType.Month.ONGOING);
    return field
        .question()
        .ongoingField()
        .map(name -> new OptionView(name, "yes", label, field.isOngoing(), null));
  }

  private Stream<String> codes() {
    return switch (field.question().type()) {
      case AnswerType.Choice choice -> choice.codes().stream();
      case AnswerType.Rating(int best) ->
          Stream.concat(
              IntStream.rangeClosed(1, best).mapToObj(Integer::toString),
              Stream.of(AnswerType.Rating.CANNOT_JUDGE));
      case AnswerType.Text _, AnswerType.Month _ -> Stream.empty();
    };
  }

  private OptionView view(String code) {
    // The first option has the field's own id, because the error list links to it.
    var isFirst = code.equals(codes().findFirst().orElseThrow());
    var id = isFirst ? field.id() : field.id() + "-" + code;
    return new OptionView(
        id, code, field.displayText(code), code.equals(field.value()), style(code));
  }

  /** The CSS classes of an option that shows the next question or hides others. */
  private @Nullable String style(String code) {
    var shows = field.answersThatShow().contains(code);
    var hides = field.answersThatHide().contains(code);
    return shows && hides ? "asks spares" : shows ? "asks" : hides ? "spares" : null;
  }

  @Override
  public String toString() {
    return "FieldOptions";
  }
}
