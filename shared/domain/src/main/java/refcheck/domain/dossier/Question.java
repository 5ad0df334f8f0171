package refcheck.domain.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One question of a questionnaire. Its words are in the pages' texts, under its id.
 *
 * @param id stable and unique in its questionnaire; the name of the form's field
 * @param required whether a submission needs an answer
 */
public record Question(String id, Kind kind, boolean required) {
  private static final Pattern MONTH = Pattern.compile("(19|20)\\d\\d-(0[1-9]|1[0-2])");

  /** What an answer may look like. */
  public sealed interface Kind {
    /** A whole number from 1 (worst) to {@code best}. */
    record Rating(int best) implements Kind {}

    /** One of these codes. */
    record Choice(List<String> options) implements Kind {}

    /** Free text of at most so many UTF-16 units. */
    record Text(int longest) implements Kind {}

    /** A month, {@code YYYY-MM}. */
    record Month() implements Kind {}
  }

  /** What is wrong with a value; the texts of the pages explain it. */
  public enum Mistake {
    MISSING,
    NOT_AN_OPTION,
    TOO_LONG,
    NOT_A_MONTH,
    ENDS_BEFORE_START
  }

  /** What is wrong with this answer, blank meaning that there is none; empty if nothing is. */
  public Optional<Mistake> mistakeIn(String value) {
    if (value.isBlank()) {
      return required ? Optional.of(Mistake.MISSING) : Optional.empty();
    }
    return switch (kind) {
      case Kind.Rating(int best) -> unless(isRating(value, best), Mistake.NOT_AN_OPTION);
      case Kind.Choice(var options) -> unless(options.contains(value), Mistake.NOT_AN_OPTION);
      case Kind.Text(int longest) -> unless(value.length() <= longest, Mistake.TOO_LONG);
      case Kind.Month() -> unless(MONTH.matcher(value).matches(), Mistake.NOT_A_MONTH);
    };
  }

  private static boolean isRating(String value, int best) {
    return value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '0' + best;
  }

  private static Optional<Mistake> unless(boolean fine, Mistake mistake) {
    return fine ? Optional.empty() : Optional.of(mistake);
  }
}
