package refcheck.pages;

import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.Kind;

/** The texts of questions and answers. */
public final class QuestionLabels {
  private QuestionLabels() {}

  /** The text of a question. */
  public static String question(Language language, Question question) {
    return Messages.in(language).get("question." + question.id());
  }

  /** The text of an answer: the label of the option with this code, or the free text itself. */
  public static String option(Language language, Question question, String code) {
    if (question.ongoingField().isPresent() && code.equals(Kind.Month.ONGOING)) {
      return Messages.in(language).get("question." + question.id() + "." + code);
    }
    // Only valid answers become keys, because the exception for a missing key quotes the key.
    return question.validate(code).isPresent()
        ? code
        : switch (question.kind()) {
          case Kind.Choice _ -> Messages.in(language).get("question." + question.id() + "." + code);
          case Kind.Rating _ -> Messages.in(language).get("rating." + code);
          case Kind.Text _, Kind.Month _ -> code;
        };
  }
}
