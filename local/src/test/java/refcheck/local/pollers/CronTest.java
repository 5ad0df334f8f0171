package refcheck.local.pollers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(1 minute)              | 2026-11-22T08:01:30Z
          rate(2 hours)               | 2026-11-22T10:00:30Z
          rate(7 days)                | 2026-11-29T08:00:30Z
          cron(* * * * ? *)           | 2026-11-22T08:01:00Z
          cron(0/15 * * * ? *)        | 2026-11-22T08:15:00Z
          cron(0 3 * * ? *)           | 2026-11-23T03:00:00Z
          cron(30 9 ? * MON-FRI *)    | 2026-11-23T09:30:00Z
          cron(0 0 1,15 * ? *)        | 2026-12-01T00:00:00Z
          cron(0 12 ? * 1 *)          | 2026-11-22T12:00:00Z
          cron(0 0 29 FEB ? *)        | 2028-02-29T00:00:00Z
          cron(5 8-10 * * ? 2026)     | 2026-11-22T08:05:00Z
          cron(0 0 1 1 ? 2020)        | +1000000000-12-31T23:59:59.999999999Z
          """)
  void findsTheNextTime(String expression, Instant next) {
    assertThat(ScheduleExpression.parse(expression).next(Instant.parse("2026-11-22T08:00:30Z")))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at(2026-11-22T08:00:00)",
        "rate(5 weeks)",
        "cron(* * * *)",
        "cron(* * L * ? *)",
        "cron(x * * * ? *)",
        "hourly"
      })
  void rejectsUnsupportedExpressions(String expression) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScheduleExpression.parse(expression));
  }
}
