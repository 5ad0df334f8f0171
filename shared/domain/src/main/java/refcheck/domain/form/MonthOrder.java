package refcheck.domain.form;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares months with the current month and with each other. */
final class MonthOrder {
  /** The time zone in which each month begins first. */
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  private MonthOrder() {}

  /** The error in the month of this question; empty if there is none or no month. */
  static Optional<AnswerError> error(
      Question question, List<Question> asked, Map<String, String> fields, Instant now) {
    return question
        .month(fields)
        .flatMap(month ->
            isInTheFuture(month, now)
                ? Optional.of(AnswerError.IN_THE_FUTURE)
                : earliest(question, asked, fields)
                    .filter(month::isBefore)
                    .map(_ -> AnswerError.ENDS_BEFORE_START));
  }

  private static boolean isInTheFuture(YearMonth month, Instant now) {
    return month.isAfter(YearMonth.from(now.atOffset(EARLIEST_ZONE)));
  }

  /** The answer that this question's month must not be before; empty if there is none. */
  private static Optional<YearMonth> earliest(
      Question question, List<Question> asked, Map<String, String> fields) {
    return question
        .notBefore()
        .flatMap(id -> asked.stream().filter(each -> each.id().equals(id)).findFirst())
        .flatMap(start -> start.month(fields));
  }
}
