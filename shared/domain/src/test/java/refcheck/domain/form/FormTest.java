package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.form.SampleForm.FORM;
import static refcheck.domain.form.SampleForm.VALID;
import static refcheck.domain.form.SampleForm.with;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @Test
  void findsNoErrorInValidAnswers() {
    assertThat(FORM.validate(VALID, NOW)).isEmpty();
  }

  @Test
  void namesTheFieldsOfAllQuestions() {
    assertThat(FORM.fieldNames())
        .startsWith("worked_together", "worked_from", "worked_to", "worked_to_ongoing", "role")
        .endsWith("anything_else");
  }

  @Test
  void listsMissingAnswersInTheOrderOfTheQuestions() {
    assertThat(FORM.validate(Map.of(), NOW).sequencedKeySet())
        .containsExactly("worked_together", "role", "quality", "rehire");
  }

  @Test
  void followsUpOnALowRatingOnly() {
    var low = with("quality", "2");
    low.put("quality_why", "Many mistakes.");
    assertThat(FORM.answers(low)).containsEntry("quality_why", "Many mistakes.");
    var high = with("quality", "3");
    high.put("quality_why", "x".repeat(5000));
    assertThat(FORM.validate(high, NOW)).isEmpty();
    assertThat(FORM.answers(high)).doesNotContainKey("quality_why");
  }

  @Test
  void anAnswerToAHiddenQuestionShowsNothing() {
    var hidden = with("worked_together", "no");
    hidden.put("quality", "1");
    assertThat(FORM.asked(hidden))
        .extracting(Question::id)
        .containsExactly("worked_together", "anything_else");
  }

  @Test
  void namesTheAnswersThatShowAndHideQuestions() {
    assertThat(FORM.answersThatShow("quality")).containsExactlyInAnyOrder("1", "2");
    assertThat(FORM.answersThatHide("quality")).isEmpty();
    assertThat(FORM.answersThatHide("worked_together")).containsExactly("no");
  }

  @Test
  void hidesQuestionsFromRefereesWhoHaveNotSeenTheWork() {
    var never = Map.of("worked_together", "no", "quality", "5", "anything_else", "Wrong person?");
    assertThat(FORM.validate(never, NOW)).isEmpty();
    assertThat(FORM.answers(never))
        .isEqualTo(Map.of("worked_together", "no", "anything_else", "Wrong person?"));
  }

  @Test
  void ignoresFieldsThatAreNotVisibleQuestions() {
    var fields = new HashMap<>(VALID);
    fields.put("candidate", "Robin Sample");
    fields.put("improvement", "   ");
    fields.put("role", "  Team lead ");
    var answers = FORM.answers(fields);
    assertThat(answers).isEqualTo(VALID);
  }
}
