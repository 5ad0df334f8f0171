package refcheck.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.dossier.Questionnaire.GENERAL;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Question.AnswerError;

class QuestionnaireTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final RefereeId ANNA = new RefereeId("ref_anna");
  private static final Map<String, String> VALID =
      Map.of(
          "worked_together", "yes",
          "role", "Team lead",
          "quality", "4",
          "teamwork", "5",
          "reliability", "1",
          "strengths", "Listens.",
          "rehire", "yes");

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
          strengths       | ""        | MISSING
          improvement     | ""        |
          rehire          | ""        | MISSING
          rehire          | no        |
          """)
  void findsTheErrorInAField(String field, String value, @Nullable AnswerError error) {
    assertThat(GENERAL.validate(with(field, value), NOW).get(field)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"role, 200", "strengths, 2000", "improvement, 2000", "anything_else, 2000"})
  void limitsTheLengthOfTexts(String field, int longest) {
    assertThat(GENERAL.validate(with(field, "经".repeat(longest)), NOW)).isEmpty();
    assertThat(GENERAL.validate(with(field, "经".repeat(longest + 1)), NOW))
        .containsExactly(Map.entry(field, AnswerError.TOO_LONG));
  }

  @Test
  void findsNoErrorInValidAnswers() {
    assertThat(GENERAL.validate(VALID, NOW)).isEmpty();
  }

  @Test
  void listsMissingAnswersInTheOrderOfTheQuestions() {
    assertThat(GENERAL.validate(Map.of(), NOW).sequencedKeySet())
        .containsExactly(
            "worked_together", "role", "quality", "teamwork", "reliability", "strengths", "rehire");
  }

  @Test
  void workMustNotEndBeforeItsStart() {
    assertThat(GENERAL.validate(months("2020-05", "2020-05"), NOW)).isEmpty();
    assertThat(GENERAL.validate(months("2020-05", "2020-04"), NOW))
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
    assertThat(GENERAL.validate(with("worked_from", month), now).get("worked_from"))
        .isEqualTo(error);
  }

  @Test
  void reportsOneErrorForEachField() {
    assertThat(GENERAL.validate(months("2020-05", "0"), NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.NOT_A_MONTH));
  }

  @Test
  void comparesMonthsInAnyFormat() {
    assertThat(GENERAL.validate(months("5/2020", "2020-10"), NOW)).isEmpty();
    assertThat(GENERAL.validate(months("10/2020", "2020年5月"), NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.ENDS_BEFORE_START));
    assertThat(GENERAL.answers(ANNA, months("5/2020", "2020年10月")).values())
        .containsEntry("worked_from", "2020-05")
        .containsEntry("worked_to", "2020-10");
  }

  @Test
  void ongoingWorkHasNoEnd() {
    var ongoing = months("2020-05", "");
    ongoing.put("worked_to_ongoing", "yes");
    assertThat(GENERAL.validate(ongoing, NOW)).isEmpty();
    assertThat(GENERAL.answers(ANNA, ongoing).values())
        .containsEntry("worked_to", "ongoing")
        .doesNotContainKey("worked_to_ongoing");
    ongoing.put("worked_to", "2020-04");
    assertThat(GENERAL.validate(ongoing, NOW))
        .containsExactly(Map.entry("worked_to", AnswerError.MONTH_AND_ONGOING));
    assertThat(GENERAL.validate(with("worked_from", "ongoing"), NOW))
        .containsExactly(Map.entry("worked_from", AnswerError.NOT_A_MONTH));
  }

  @Test
  void followsUpOnALowRatingOnly() {
    var low = with("quality", "2");
    low.put("quality_why", "Many mistakes.");
    assertThat(GENERAL.answers(ANNA, low).values()).containsEntry("quality_why", "Many mistakes.");
    var high = with("quality", "3");
    high.put("quality_why", "x".repeat(5000));
    assertThat(GENERAL.validate(high, NOW)).isEmpty();
    assertThat(GENERAL.answers(ANNA, high).values()).doesNotContainKey("quality_why");
  }

  @Test
  void hidesQuestionsFromRefereesWhoHaveNotSeenTheWork() {
    var never = Map.of("worked_together", "no", "quality", "5", "anything_else", "Wrong person?");
    assertThat(GENERAL.validate(never, NOW)).isEmpty();
    assertThat(GENERAL.answers(ANNA, never).values())
        .isEqualTo(Map.of("worked_together", "no", "anything_else", "Wrong person?"));
  }

  @ParameterizedTest
  @CsvSource({
    "a\\r\\nb, a\\nb",
    "a\\rb, a\\nb",
    "a\\013b, a\\nb",
    "a\\fb, a\\nb",
    "a\\205b, a\\nb",
    "a\\tb, a\\tb",
    "a\\0b, ab",
    "a\u202eb, ab",
    "a\u202ab\u202c, ab",
    "a\u2067b\u2069c, a\u2067b\u2069c",
    "a\u2066b\u2069, a\u2066b\u2069",
    "a\u2068b\u2069, a\u2068b\u2069",
    "a\uFFFEb, ab",
    "a\uD88E\uDFB0b, a\uD88E\uDFB0b"
  })
  void keepsTypeableCharacters(String input, String sanitized) {
    assertThat(Question.sanitize(input.translateEscapes())).isEqualTo(sanitized.translateEscapes());
  }

  @Test
  void unassignedCharactersAreNotBlank() {
    assertThat(Question.isBlank("\uD88E\uDFB0")).isFalse();
    assertThat(Question.isBlank(" \u00A0\u200B\uFFFE\n")).isTrue();
  }

  @Test
  void conditionsReferToEarlierQuestions() {
    var seen = new HashMap<String, Question>();
    for (var question : GENERAL.questions()) {
      question
          .condition()
          .ifPresent(condition -> {
            assertThat(seen).containsKey(condition.question());
            assertThat(condition.answers())
                .allSatisfy(answer ->
                    assertThat(
                            Objects.requireNonNull(seen.get(condition.question())).validate(answer))
                        .isEmpty());
          });
      seen.put(question.id(), question);
    }
  }

  @Test
  void ignoresFieldsThatAreNotVisibleQuestions() {
    var fields = new HashMap<>(VALID);
    fields.put("candidate", "Robin Sample");
    fields.put("improvement", "   ");
    fields.put("role", "  Team lead ");
    var answers = GENERAL.answers(ANNA, fields);
    assertThat(answers.values()).isEqualTo(VALID);
    assertThat(answers.referee()).isEqualTo(ANNA);
  }

  @Test
  void isFoundByItsId() {
    assertThat(Questionnaire.find("tpl_general")).contains(GENERAL);
    assertThat(Questionnaire.find("tpl_unknown")).isEmpty();
  }

  @Test
  void hasEveryQuestionOnce() {
    assertThat(GENERAL.questions()).extracting(Question::id).doesNotHaveDuplicates();
  }

  private static Map<String, String> months(String from, String to) {
    var fields = with("worked_from", from);
    fields.put("worked_to", to);
    return fields;
  }

  private static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(VALID);
    fields.put(field, value);
    return fields;
  }
}
