package refcheck.pages;

import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.Kind;

/** The words of questions and of their answers, for whoever shows what a referee has said. */
public final class QuestionLabels {
  private QuestionLabels() {}

  /** What is asked. */
  public static String question(Language language, Question question) {
    return Messages.in(language).get("question." + question.id());
  }

  /** What this answer says: the words of the option with that code, or what was typed. */
  public static String option(Language language, Question question, String code) {
    if (question.ongoingField().isPresent() && code.equals(Kind.Month.ONGOING)) {
      return Messages.in(language).get("question." + question.id() + "." + code);
    }
    // An answer makes a key only when it is one of ours: the exception for a missing key names it.
    return question.validate(code).isPresent()
        ? code
        : switch (question.kind()) {
          case Kind.Choice _ -> Messages.in(language).get("question." + question.id() + "." + code);
          case Kind.Rating _ -> Messages.in(language).get("rating." + code);
          case Kind.Text _, Kind.Month _ -> code;
        };
  }
}
