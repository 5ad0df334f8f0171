package refcheck.pages;

import java.util.Optional;
import refcheck.domain.form.AnswerError;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Condition.ShownIf;
import refcheck.domain.form.Question;

/** The hint at a question, and the text of an error in its answer. */
record FieldRemarks(Messages texts, Question question) {

  Optional<String> hint() {
    return switch (question.type()) {
      case AnswerType.Text(int longest) when isOffered() ->
          Optional.of(texts.get("form.only_if", texts.get("hint.text", longest)));
      case AnswerType.Text(int longest) -> Optional.of(texts.get("hint.text", longest));
      case AnswerType.Month _ -> Optional.of(texts.get("hint.month"));
      case AnswerType.Rating _, AnswerType.Choice _ -> Optional.empty();
    };
  }

  String text(AnswerError error, String value) {
    return switch (error) {
      case MISSING -> texts.get("mistake.missing");
      case NOT_AN_OPTION -> texts.get("mistake.not_an_option");
      case TOO_LONG -> texts.get("mistake.too_long", longest(), value.length());
      case NOT_A_MONTH -> texts.get("mistake.not_a_month");
      case IN_THE_FUTURE -> texts.get("mistake.in_the_future");
      case MONTH_AND_ONGOING -> texts.get("mistake.month_and_ongoing");
      case ENDS_BEFORE_START -> texts.get("mistake.ends_before_start");
    };
  }

  /** Whether the question offers to add something to the answer before it. */
  private boolean isOffered() {
    return !question.required() && question.condition().orElse(null) instanceof ShownIf;
  }

  private int longest() {
    return question.type() instanceof AnswerType.Text(int longest) ? longest : 0;
  }

  @Override
  public String toString() {
    return "FieldRemarks";
  }
}
