package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.form.SampleForm.FORM;
import static refcheck.domain.form.SampleForm.with;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          worked_together | ""        | MISSING
          worked_together | "  "      | MISSING
          worked_together | partly    |
          worked_together | Yes       | NOT_AN_OPTION
          worked_together | maybe     | NOT_AN_OPTION
          worked_from     | ""        |
          worked_from     | 2019-02   |
          worked_from     | 1900-12   |
          worked_from     | 2019-13   | NOT_A_MONTH
          worked_from     | 2019-00   | NOT_A_MONTH
          worked_from     | 2019-2    |
          worked_from     | 2019/02   |
          worked_from     | 02/2019   |
          worked_from     | 2.2019    |
          worked_from     | 2019年2月  |
          worked_from     | ２０１９年２月 |
          worked_from     | 13/2019   | NOT_A_MONTH
          worked_from     | 2019      | NOT_A_MONTH
          worked_from     | 1899-12   | NOT_A_MONTH
          worked_from     | 2019-02-1 |
          worked_from     | 2026-11   |
          worked_from     | 2026-12   | IN_THE_FUTURE
          worked_to       | 2099-01   | IN_THE_FUTURE
          worked_from     | Dezember 2026 | IN_THE_FUTURE
          worked_from     | " 2019-02" |
          worked_from     | soon      | NOT_A_MONTH
          quality         | ""        | MISSING
          quality         | 1         |
          quality         | 5         |
          quality         | 0         | NOT_AN_OPTION
          quality         | 6         | NOT_AN_OPTION
          quality         | 10        | NOT_AN_OPTION
          quality         | cannot_judge |
          quality         | -1        | NOT_AN_OPTION
          quality         | 4.0       | NOT_AN_OPTION
          quality         | ٣         | NOT_AN_OPTION
          role            | ""        | MISSING
          improvement     | ""        |
          rehire          | ""        | MISSING
          rehire          | no        |
          """)
  void findsTheErrorInAField(String field, String value, @Nullable AnswerError error) {
    assertThat(FORM.validate(with(field, value), NOW).get(field)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"role, 200", "improvement, 2000", "anything_else, 2000"})
  void limitsTheLengthOfTexts(String field, int longest) {
    assertThat(FORM.validate(with(field, "经".repeat(longest)), NOW)).isEmpty();
    assertThat(FORM.validate(with(field, "经".repeat(longest + 1)), NOW))
        .containsExactly(Map.entry(field, AnswerError.TOO_LONG));
  }
}
