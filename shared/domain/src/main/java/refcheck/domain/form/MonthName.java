package refcheck.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of months in English and German, complete or abbreviated. */
final class MonthName {
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("jän", 1),
          Map.entry("jae", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("mae", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  /** The full names. An abbreviation is a prefix of at least three letters. */
  private static final List<String> WHOLE_NAMES =
      List.of(
          "january",
          "januar",
          "jänner",
          "jaenner",
          "february",
          "februar",
          "feber",
          "march",
          "märz",
          "maerz",
          "mrz",
          "april",
          "may",
          "mai",
          "june",
          "juni",
          "july",
          "juli",
          "august",
          "september",
          "october",
          "oktober",
          "november",
          "december",
          "dezember");

  private MonthName() {}

  /** The number of the month with this name in lower case; empty if it is no name of a month. */
  static Optional<Integer> number(String name) {
    return Optional.ofNullable(NAMES.get(name.substring(0, 3)))
        .filter(_ -> WHOLE_NAMES.stream().anyMatch(whole -> whole.startsWith(name)));
  }
}
