package refcheck.domain.dossier;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One question of a questionnaire. Its words are in the pages' texts, under its id.
 *
 * @param id stable and unique in its questionnaire; the name of the form's field
 * @param required whether a submission needs an answer, if it is asked
 * @param condition of whom it is asked, if not of everybody
 */
public record Question(String id, Kind kind, boolean required, Optional<Condition> condition) {
  private static final int LONGEST_FOLLOW_UP = 1000;

  /** Not all that is unassigned: what this Java does not know yet are people's names and emoji. */
  private static final String NO_CHARACTER = "\\p{Cs}\\p{IsNoncharacter_Code_Point}";

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\u034F\\u115F\\u1160\\u3164\\uFFA0"
              + NO_CHARACTER
              + "]*");
  private static final Pattern NEVER_TYPED =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E" + NO_CHARACTER + "&&[^\\n\\t]]");

  /**
   * Browsers send CR LF; word processors have breaks of their own, which come along when pasted.
   */
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85]");

  /** What an earlier answer has to do with whether this is asked. */
  public sealed interface Condition {
    /** Which earlier question. */
    String question();

    /** Which answers of it. */
    Set<String> answers();

    /** A follow-up: asked of those alone who have answered so. */
    record ShownIf(String question, Set<String> answers) implements Condition {}

    /** Asked of everybody but those who have answered so. */
    record HiddenIf(String question, Set<String> answers) implements Condition {}

    private boolean isMet(Map<String, String> fields) {
      var isAnswered = answers().contains(fields.getOrDefault(question(), ""));
      return switch (this) {
        case ShownIf _ -> isAnswered;
        case HiddenIf _ -> !isAnswered;
      };
    }
  }

  static Question required(String id, Kind kind) {
    return new Question(id, kind, true, Optional.empty());
  }

  static Question optional(String id, Kind kind) {
    return new Question(id, kind, false, Optional.empty());
  }

  static Question followUp(String id, String question, String... answers) {
    return new Question(
        id,
        new Kind.Text(LONGEST_FOLLOW_UP),
        false,
        Optional.of(new Condition.ShownIf(question, Set.of(answers))));
  }

  /** The same question, not asked of those who have given this answer before. */
  Question unless(String question, String answer) {
    return new Question(
        id, kind, required, Optional.of(new Condition.HiddenIf(question, Set.of(answer))));
  }

  /** Whether somebody who has answered like this is asked this, too. */
  public boolean isVisible(Map<String, String> fields) {
    return condition.isEmpty() || condition.get().isMet(fields);
  }

  /** What an answer may look like. */
  public sealed interface Kind {
    /** A whole number from 1 (worst) to {@code best}, or {@link #CANNOT_JUDGE}. */
    record Rating(int best) implements Kind {
      /** The answer of somebody who has not seen it. */
      public static final String CANNOT_JUDGE = "cannot_judge";
    }

    /** One of these codes. */
    record Choice(List<String> options) implements Kind {}

    /** Free text of at most so many UTF-16 units. */
    record Text(int longest) implements Kind {}

    /**
     * A month, {@code YYYY-MM}.
     *
     * @param isOpenEnded whether the answer may also be that it goes on
     */
    record Month(boolean isOpenEnded) implements Kind {
      /** The answer where it goes on. */
      public static final String ONGOING = "ongoing";
    }
  }

  /** What is wrong with a value; the texts of the pages explain it. */
  public enum AnswerError {
    MISSING,
    NOT_AN_OPTION,
    TOO_LONG,
    NOT_A_MONTH,
    IN_THE_FUTURE,
    /** A month was given, and that it goes on, too. */
    MONTH_AND_ONGOING,
    ENDS_BEFORE_START
  }

  /** The name of the field that is ticked where it goes on; empty if it cannot. */
  public Optional<String> ongoingField() {
    return kind instanceof Kind.Month(var isOpenEnded) && isOpenEnded
        ? Optional.of(id + "_" + Kind.Month.ONGOING)
        : Optional.empty();
  }

  /** Whether that field is ticked. */
  public boolean isOngoing(Map<String, String> fields) {
    return ongoingField().filter(field -> !isBlank(fields.getOrDefault(field, ""))).isPresent();
  }

  /** The names of its fields in a form. */
  public List<String> fieldNames() {
    return Stream.concat(Stream.of(id), ongoingField().stream()).toList();
  }

  /** What is wrong with what these fields say of it; empty if nothing is. */
  public Optional<AnswerError> validate(Map<String, String> fields) {
    var value = fields.getOrDefault(id, "");
    return isOngoing(fields)
        ? errorUnless(isBlank(value), AnswerError.MONTH_AND_ONGOING)
        : validate(value);
  }

  /** The answer that these fields give, as it is kept; empty if they give none. */
  public Optional<String> answer(Map<String, String> fields) {
    return isOngoing(fields)
        ? Optional.of(Kind.Month.ONGOING)
        : Optional.of(fields.getOrDefault(id, ""))
            .filter(value -> !isBlank(value))
            .map(this::normalize);
  }

  /** What is wrong with this answer, blank meaning that there is none; empty if nothing is. */
  public Optional<AnswerError> validate(String value) {
    if (isBlank(value)) {
      return required ? Optional.of(AnswerError.MISSING) : Optional.empty();
    }
    return switch (kind) {
      case Kind.Rating(int best) -> errorUnless(isRating(value, best), AnswerError.NOT_AN_OPTION);
      case Kind.Choice(var options) ->
          errorUnless(options.contains(value), AnswerError.NOT_AN_OPTION);
      case Kind.Text(int longest) -> errorUnless(value.length() <= longest, AnswerError.TOO_LONG);
      case Kind.Month _ -> errorUnless(month(value).isPresent(), AnswerError.NOT_A_MONTH);
    };
  }

  /** This answer as it is kept: without space around it, a month as {@code YYYY-MM}. */
  public String normalize(String value) {
    return kind instanceof Kind.Month
        ? month(value).map(YearMonth::toString).orElse(value)
        : value.strip();
  }

  static Optional<YearMonth> month(String value) {
    return MonthParser.parse(value);
  }

  /** Whether there is nothing in it that could be seen. */
  public static boolean isBlank(String value) {
    return INVISIBLE.matcher(value).matches();
  }

  /**
   * The value without characters that no keyboard types: controls, and overrides of the direction
   * of writing. Isolates stay: people who write in two directions need them, and they end with the
   * paragraph.
   */
  public static String sanitize(String value) {
    return NEVER_TYPED.matcher(BREAK.matcher(value).replaceAll("\n")).replaceAll("");
  }

  private static boolean isRating(String value, int best) {
    return value.equals(Kind.Rating.CANNOT_JUDGE)
        || (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '0' + best);
  }

  private static Optional<AnswerError> errorUnless(boolean fine, AnswerError mistake) {
    return fine ? Optional.empty() : Optional.of(mistake);
  }
}
