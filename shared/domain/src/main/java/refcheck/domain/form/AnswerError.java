package refcheck.domain.form;

/** What is wrong with a value. The message files of the pages explain it. */
public enum AnswerError {
  MISSING,
  NOT_AN_OPTION,
  TOO_LONG,
  NOT_A_MONTH,
  IN_THE_FUTURE,
  /** Both a month and {@link AnswerType.Month#ONGOING} were given. */
  MONTH_AND_ONGOING,
  ENDS_BEFORE_START
}
