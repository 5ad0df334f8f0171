package refcheck.domain.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parses a month as people type it in browsers without a month picker: in digits, by its name in
 * English, German or Chinese, or as a full date. Rejects dates whose month is ambiguous.
 */
final class MonthParser {
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String NUMBER = "(\\d{1,2})";
  private static final String NAME = "(\\p{L}{3,9})\\.?";
  private static final String BETWEEN = "\\s*[-/.]\\s*";

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  /** One format of a month. */
  record Format(Pattern pattern, Function<MatchResult, Optional<YearMonth>> month) {}

  private static final List<Format> FORMATS =
      List.of(
          format(
              YEAR + "\\s*[-/.年]\\s*" + NUMBER + "\\s*月?",
              found -> month(found.group(1), found.group(2))),
          format(NUMBER + BETWEEN + YEAR, found -> month(found.group(2), found.group(1))),
          format(
              YEAR + "\\s*[-/.年]\\s*" + NUMBER + "\\s*[-/.月]\\s*" + NUMBER + "\\s*日?",
              found -> date(found.group(1), found.group(2), found.group(3))),
          format(
              NUMBER + "\\s*\\.\\s*" + NUMBER + "\\s*\\.\\s*" + YEAR,
              found -> date(found.group(3), found.group(2), found.group(1))),
          format(
              NUMBER + "\\s*[-/]\\s*" + NUMBER + "\\s*[-/]\\s*" + YEAR,
              found -> dayOrMonthFirst(found.group(1), found.group(2), found.group(3))),
          format(
              NAME + "\\s*[-/,]?\\s*" + YEAR, found -> named(found.group(2), found.group(1), "1")),
          format(
              YEAR + "\\s*[-/,]?\\s*" + NAME, found -> named(found.group(1), found.group(2), "1")),
          format(
              NUMBER + "(?:\\.|st|nd|rd|th)?[\\s-]*" + NAME + "[\\s,-]*" + YEAR,
              found -> named(found.group(3), found.group(2), found.group(1))),
          format(
              NAME + "\\s*" + NUMBER + "(?:st|nd|rd|th)?[\\s,]+" + YEAR,
              found -> named(found.group(3), found.group(1), found.group(2))));

  private MonthParser() {}

  /** Parses a month; empty if the text is not a month or if day and month are ambiguous. */
  static Optional<YearMonth> parse(String input) {
    var text =
        chineseNumbers(Normalizer.normalize(input.strip(), Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    return FORMATS.stream()
        .flatMap(format ->
            Optional.of(format.pattern().matcher(text))
                .filter(matcher -> matcher.matches())
                .flatMap(format.month())
                .stream())
        .findFirst();
  }

  private static Format format(String pattern, Function<MatchResult, Optional<YearMonth>> month) {
    return new Format(Pattern.compile(pattern), month);
  }

  private static Optional<YearMonth> month(String year, String month) {
    return date(year, month, "1");
  }

  private static Optional<YearMonth> date(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(YearMonth.from(date));
    } catch (DateTimeException _) {
      return Optional.empty(); // No such day or month.
    }
  }

  /** The British write the day first, Americans the month. Empty if both are possible. */
  private static Optional<YearMonth> dayOrMonthFirst(String first, String second, String year) {
    var dayFirst = date(year, second, first);
    var monthFirst = date(year, first, second);
    return dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)
        ? dayFirst.or(() -> monthFirst)
        : Optional.empty();
  }

  private static Optional<YearMonth> named(String year, String name, String day) {
    return MonthName.number(name).flatMap(month -> date(year, Integer.toString(month), day));
  }

  /** Converts Chinese numbers to digits, as in 二〇二一年三月 and 2021年十二月. */
  private static String chineseNumbers(String text) {
    if (!text.contains("年")) {
      return text;
    }
    var digits = new StringBuilder();
    var tens = text.replace('零', '〇').replace("十月", "10月").replace("十日", "10日");
    for (var each : tens.replace("十", "1").toCharArray()) {
      var digit = CHINESE_DIGITS.indexOf(each);
      digits.append(digit < 0 ? each : (char) ('0' + digit));
    }
    return digits.toString();
  }
}
