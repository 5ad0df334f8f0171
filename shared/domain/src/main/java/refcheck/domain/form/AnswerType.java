package refcheck.domain.form;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The type of answer that a question takes. */
public sealed interface AnswerType {
  /** A whole number from 1 (worst) to {@code best}, or {@link #CANNOT_JUDGE}. */
  record Rating(int best) implements AnswerType {
    /** The answer of a referee who has not seen the work. */
    public static final String CANNOT_JUDGE = "cannot_judge";

    /** The message files of the pages name the numbers up to this one. */
    private static final int HIGHEST = 5;

    /** Rejects scales without names. */
    public Rating {
      if (best < 2 || best > HIGHEST) {
        throw new IllegalArgumentException("the best rating is from 2 to " + HIGHEST);
      }
    }

    private boolean has(String value) {
      return value.equals(CANNOT_JUDGE)
          || (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '0' + best);
    }
  }

  /** One of these options. */
  record Choice(List<AnswerOption> options) implements AnswerType {
    /** Rejects choices without options, and options with the same code. */
    public Choice {
      options = List.copyOf(options);
      var codes = options.stream().map(AnswerOption::code).toList();
      if (codes.isEmpty() || codes.stream().distinct().count() < codes.size()) {
        throw new IllegalArgumentException("a choice has options with different codes");
      }
    }

    /** The codes of the options. */
    public List<String> codes() {
      return options.stream().map(AnswerOption::code).toList();
    }

    /** The option with this code; empty if there is none. */
    public Optional<AnswerOption> option(String code) {
      return options.stream().filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /** Free text of at most {@code longest} UTF-16 units. */
  record Text(int longest) implements AnswerType {
    /** One text of this length, in any script, fits into a posted form. */
    private static final int MOST = 10_000;

    /** Rejects fields without room, and fields that a post cannot hold. */
    public Text {
      if (longest < 1 || longest > MOST) {
        throw new IllegalArgumentException("a text has at most 1 to " + MOST + " characters");
      }
    }
  }

  /**
   * A month, {@code YYYY-MM}.
   *
   * @param openEnded the label of the answer {@link #ONGOING}; empty if it is not a valid answer
   * @param notBefore the id of an earlier question: the month must not be before its answer
   */
  record Month(Optional<LocalizedText> openEnded, Optional<String> notBefore)
      implements AnswerType {
    /** The answer for work that has not ended. */
    public static final String ONGOING = "ongoing";

    /** Parses a month in any format that {@link MonthParser} reads. */
    static Optional<YearMonth> parse(String value) {
      return MonthParser.parse(value);
    }
  }

  /** The error in a value that is not blank; empty if it is valid. */
  default Optional<AnswerError> validate(String value) {
    return switch (this) {
      case Rating rating -> errorUnless(rating.has(value), AnswerError.NOT_AN_OPTION);
      case Choice choice ->
          errorUnless(choice.option(value).isPresent(), AnswerError.NOT_AN_OPTION);
      case Text(int longest) -> errorUnless(value.length() <= longest, AnswerError.TOO_LONG);
      case Month _ -> errorUnless(Month.parse(value).isPresent(), AnswerError.NOT_A_MONTH);
    };
  }

  /** The value as it is stored: trimmed, with months as {@code YYYY-MM}. */
  default String normalize(String value) {
    return this instanceof Month
        ? Month.parse(value).map(YearMonth::toString).orElse(value)
        : value.strip();
  }

  private static Optional<AnswerError> errorUnless(boolean isValid, AnswerError error) {
    return isValid ? Optional.empty() : Optional.of(error);
  }
}
