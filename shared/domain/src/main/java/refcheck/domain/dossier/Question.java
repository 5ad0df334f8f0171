package refcheck.domain.dossier;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One question of a questionnaire. Its text is in the message files of the pages, under its id.
 *
 * @param id the name of the form field; stable and unique in its questionnaire
 * @param required whether a submission needs an answer, if the question is visible
 * @param condition when the question is visible, if not always
 */
public record Question(String id, Kind kind, boolean required, Optional<Condition> condition) {
  private static final int LONGEST_FOLLOW_UP = 1000;

  /** Unassigned code points stay: newer letters and emoji are unknown to this Java version. */
  private static final String NON_CHARACTERS = "\\p{Cs}\\p{IsNoncharacter_Code_Point}";

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0" + NON_CHARACTERS + "]*");
  private static final Pattern NOT_TYPEABLE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E" + NON_CHARACTERS + "&&[^\\n\\t]]");

  /** Browsers send CR LF. Text pasted from word processors has other line breaks. */
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85]");

  /** Makes a question visible depending on an earlier answer. */
  public sealed interface Condition {
    /** The id of the earlier question. */
    String question();

    /** The answers that the condition tests for. */
    Set<String> answers();

    /** Visible only if the earlier question has one of these answers. */
    record ShownIf(String question, Set<String> answers) implements Condition {}

    /** Visible unless the earlier question has one of these answers. */
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

  /** The same question, hidden if the earlier question has this answer. */
  Question unless(String question, String answer) {
    return new Question(
        id, kind, required, Optional.of(new Condition.HiddenIf(question, Set.of(answer))));
  }

  /** Whether the question is visible with these answers. */
  public boolean isVisible(Map<String, String> fields) {
    return condition.isEmpty() || condition.get().isMet(fields);
  }

  /** The type of answer that a question takes. */
  public sealed interface Kind {
    /** A whole number from 1 (worst) to {@code best}, or {@link #CANNOT_JUDGE}. */
    record Rating(int best) implements Kind {
      /** The answer of a referee who has not seen the work. */
      public static final String CANNOT_JUDGE = "cannot_judge";
    }

    /** One of these codes. */
    record Choice(List<String> options) implements Kind {}

    /** Free text of at most {@code longest} UTF-16 units. */
    record Text(int longest) implements Kind {}

    /**
     * A month, {@code YYYY-MM}.
     *
     * @param isOpenEnded whether {@link #ONGOING} is also a valid answer
     */
    record Month(boolean isOpenEnded) implements Kind {
      /** The answer for work that has not ended. */
      public static final String ONGOING = "ongoing";
    }
  }

  /** What is wrong with a value. The message files of the pages explain it. */
  public enum AnswerError {
    MISSING,
    NOT_AN_OPTION,
    TOO_LONG,
    NOT_A_MONTH,
    IN_THE_FUTURE,
    /** Both a month and {@link Kind.Month#ONGOING} were given. */
    MONTH_AND_ONGOING,
    ENDS_BEFORE_START
  }

  /** The name of the "ongoing" checkbox; empty if the question has none. */
  public Optional<String> ongoingField() {
    return kind instanceof Kind.Month(var isOpenEnded) && isOpenEnded
        ? Optional.of(id + "_" + Kind.Month.ONGOING)
        : Optional.empty();
  }

  /** Whether the "ongoing" checkbox is ticked. */
  public boolean isOngoing(Map<String, String> fields) {
    return ongoingField().filter(field -> !isBlank(fields.getOrDefault(field, ""))).isPresent();
  }

  /** The names of the question's fields in the form. */
  public List<String> fieldNames() {
    return Stream.concat(Stream.of(id), ongoingField().stream()).toList();
  }

  /** The error in the fields of this question; empty if they are valid. */
  public Optional<AnswerError> validate(Map<String, String> fields) {
    var value = fields.getOrDefault(id, "");
    return isOngoing(fields)
        ? errorUnless(isBlank(value), AnswerError.MONTH_AND_ONGOING)
        : validate(value);
  }

  /** The normalized answer in these fields; empty if there is none. */
  public Optional<String> answer(Map<String, String> fields) {
    return isOngoing(fields)
        ? Optional.of(Kind.Month.ONGOING)
        : Optional.of(fields.getOrDefault(id, ""))
            .filter(value -> !isBlank(value))
            .map(this::normalize);
  }

  /** The error in this value; empty if it is valid. A blank value counts as no answer. */
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

  /** The value as it is stored: trimmed, with months as {@code YYYY-MM}. */
  public String normalize(String value) {
    return kind instanceof Kind.Month
        ? month(value).map(YearMonth::toString).orElse(value)
        : value.strip();
  }

  static Optional<YearMonth> month(String value) {
    return MonthParser.parse(value);
  }

  /** Whether the value has no visible character. */
  public static boolean isBlank(String value) {
    return INVISIBLE.matcher(value).matches();
  }

  /**
   * Removes characters that no keyboard types: controls and overrides of the writing direction.
   * Keeps isolates: people who write in two directions need them, and they end with the paragraph.
   */
  public static String sanitize(String value) {
    return NOT_TYPEABLE.matcher(LINE_BREAK.matcher(value).replaceAll("\n")).replaceAll("");
  }

  private static boolean isRating(String value, int best) {
    return value.equals(Kind.Rating.CANNOT_JUDGE)
        || (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '0' + best);
  }

  private static Optional<AnswerError> errorUnless(boolean valid, AnswerError error) {
    return valid ? Optional.empty() : Optional.of(error);
  }
}
