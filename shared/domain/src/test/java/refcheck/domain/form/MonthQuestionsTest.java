package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.form.SampleForm.FORM;
import static refcheck.domain.form.SampleForm.with;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthQuestionsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @Test
  void workMustNotEndBeforeItsStart() {
    assertThat(FORM.validate(months("2020-05", "2020-05"), NOW)).isEmpty();
    assertThat(FORM.validate(months("2020-05", "2020-04"), NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.ENDS_BEFORE_START));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:59:59.999Z, 2026-12, IN_THE_FUTURE",
    "2026-11-30T10:00:00Z, 2026-12,",
    "2026-12-31T09:59:59Z, 2027-01, IN_THE_FUTURE",
    "2026-12-31T10:00:00Z, 2027-01,"
  })
  void acceptsAMonthOnceItHasBegunSomewhereOnEarth(
      Instant now, String month, @Nullable AnswerError error) {
    assertThat(FORM.validate(with("worked_from", month), now).get("worked_from")).isEqualTo(error);
  }

  @Test
  void reportsOneErrorForEachField() {
    assertThat(FORM.validate(months("2020-05", "0"), NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.NOT_A_MONTH));
  }

  @Test
  void comparesMonthsInAnyFormat() {
    assertThat(FORM.validate(months("5/2020", "2020-10"), NOW)).isEmpty();
    assertThat(FORM.validate(months("10/2020", "2020年5月"), NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.ENDS_BEFORE_START));
    assertThat(FORM.answers(months("5/2020", "2020年10月")))
        .containsEntry("worked_from", "2020-05")
        .containsEntry("worked_to", "2020-10");
  }

  @Test
  void ongoingWorkHasNoEnd() {
    var ongoing = months("2020-05", "");
    ongoing.put("worked_to_ongoing", "yes");
    assertThat(FORM.validate(ongoing, NOW)).isEmpty();
    assertThat(FORM.answers(ongoing))
        .containsEntry("worked_to", "ongoing")
        .doesNotContainKey("worked_to_ongoing");
    ongoing.put("worked_to", "2020-04");
    assertThat(FORM.validate(ongoing, NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.MONTH_AND_ONGOING));
    assertThat(FORM.validate(with("worked_from", "ongoing"), NOW))
        .containsExactly(Map.entry("worked_from", AnswerError.NOT_A_MONTH));
  }

  private static Map<String, String> months(String from, String to) {
    var fields = with("worked_from", from);
    fields.put("worked_to", to);
    return fields;
  }
}
