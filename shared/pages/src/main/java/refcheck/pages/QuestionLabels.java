package refcheck.pages;

import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Question;

/** The texts of questions and answers. */
public final class QuestionLabels {
  private QuestionLabels() {}

  /** The text of a question. */
  public static String question(Language language, Question question) {
    return question.text().in(language.tag());
  }

  /** The text of an answer: the label of the option with this code, or the free text itself. */
  public static String option(Language language, Question question, String code) {
    return switch (question.type()) {
      case AnswerType.Choice choice ->
          choice.option(code).map(option -> option.text().in(language.tag())).orElse(code);
      case AnswerType.Rating rating -> rating(language, rating, code);
      case AnswerType.Month(var openEnded, _) when code.equals(AnswerType.Month.ONGOING) ->
          openEnded.map(label -> label.in(language.tag())).orElse(code);
      case AnswerType.Text _, AnswerType.Month _ -> code;
    };
  }

  /** Only valid answers become keys, because the exception for a missing key quotes the key. */
  private static String rating(Language language, AnswerType.Rating type, String code) {
    return type.validate(code).isPresent() ? code : Messages.in(language).get("rating." + code);
  }
}
