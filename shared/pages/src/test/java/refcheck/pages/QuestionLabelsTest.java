package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;
import static refcheck.pages.Samples.ZH_CN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.form.Question;

class QuestionLabelsTest {
  @Test
  void hasTextsForQuestionsAndAnswers() {
    assertThat(QuestionLabels.question(ZH_CN, question("rehire"))).isEqualTo("如有机会，您是否愿意再次与候选人共事？");
    assertThat(QuestionLabels.option(EN, question("rehire"), "with_reservations"))
        .isEqualTo("Yes, with reservations");
    assertThat(QuestionLabels.option(EN, question("quality"), "5")).isEqualTo("5 – excellent");
  }

  @Test
  void returnsOtherAnswersUnchanged() {
    assertThat(QuestionLabels.option(EN, question("role"), "Developer")).isEqualTo("Developer");
    assertThat(QuestionLabels.option(EN, question("worked_from"), "2021-03")).isEqualTo("2021-03");
    assertThat(QuestionLabels.option(EN, question("quality"), "6")).isEqualTo("6");
    assertThat(QuestionLabels.option(EN, question("improvement"), "")).isEmpty();
    assertThat(QuestionLabels.option(EN, question("worked_from"), "")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void hasQuestionsInEveryLanguageOfThePages(Language language) {
    assertThat(Samples.GENERAL.questions())
        .allSatisfy(question -> assertThat(question.text().byTag()).containsKey(language.tag()));
  }

  private static Question question(String id) {
    return Samples.GENERAL.questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
