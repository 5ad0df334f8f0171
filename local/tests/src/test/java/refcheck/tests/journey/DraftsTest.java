package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.form.AnswerType;
import refcheck.store.FormFiles;

/**
 * Checks that saved texts survive other posts: from other windows, from programs, or by mistake.
 */
class DraftsTest {
  private final Api api = RunningHost.api();
  private final InvitedCheck invited = InvitedCheck.english(1);

  @Test
  void anUntouchedFormIsNotSaved() {
    var window = form();
    assertThat(form().press("/save").text()).doesNotContain("answers are saved");
    assertThat(form().press("/submit").text()).contains("need another look");
    assertThat(api.timeline(invited.id())).doesNotContain("referee.draft_saved");
    assertThat(ShortestAnswers.areSubmitted(ShortestAnswers.fill(window).press("/submit")))
        .isTrue();
  }

  @Test
  void aPostWithoutQuestionsReplacesNothing() {
    var window = form().fill("strengths", "Calm").press("/save");
    form().post("/save", Map.of("draft", window.value("draft")));
    form().post("/submit", Map.of("draft", window.value("draft")));
    assertThat(form().value("strengths").strip()).isEqualTo("Calm");
  }

  @Test
  void aPostThatDoesNotKnowTheDraftReplacesNothing() {
    form().fill("strengths", "Calm").press("/save");
    form().post("/save", Map.of("role", "Driver"));
    form().post("/submit", Map.of("strengths", ""));
    var form = form();
    assertThat(form.value("strengths").strip()).isEqualTo("Calm");
    assertThat(form.value("role")).isEqualTo("Driver");
  }

  @Test
  void anOutdatedUntouchedWindowReplacesNothing() {
    var windows = List.of(form(), form(), form());
    windows.get(0).fill("strengths", "Calm").press("/save");
    windows.get(1).fill("strengths", "Thorough").press("/save");
    windows.get(2).press("/save");
    assertThat(form().text()).contains("Thorough");
    assertThat(form().value("strengths").strip()).isEqualTo("Calm");
  }

  @Test
  void anOutdatedClearedWindowIsNotSaved() {
    form().fill("strengths", "Calm").press("/save");
    var windows = List.of(form(), form());
    windows.get(0).fill("strengths", "Thorough").press("/save");
    windows.get(1).fill("strengths", "").press("/save");
    assertThat(form().text()).doesNotContain("another window");
    assertThat(form().value("strengths").strip()).isEqualTo("Thorough");
  }

  @Test
  void textsOfAThirdWindowAreReturned() {
    var windows = List.of(form(), form(), form());
    windows.get(0).fill("strengths", "Calm").press("/save");
    windows.get(1).fill("strengths", "Thorough").press("/save");
    var third = windows.get(2).fill("strengths", "Quick").fill("quality", "2").press("/save");
    assertThat(third.status()).isEqualTo(409);
    assertThat(third.text()).contains("Quick", "2 – fair").doesNotContain("Calm", "improve");
    var form = third.open(third.page().selectFirst("a[href*=/form]").attr("href"));
    assertThat(form.text()).contains("Thorough");
    assertThat(form.value("strengths").strip()).isEqualTo("Calm");
    form.fill("strengths", "All of it").press("/save");
    assertThat(form().text()).doesNotContain("another window");
    assertThat(form().value("strengths").strip()).isEqualTo("All of it");
  }

  @Test
  void aPartWithoutVisibleQuestionsIsSkipped() {
    var fields = Map.of("worked_together", "no", "draft", "");
    assertThat(current(form().post("/save?step=2", fields))).isEqualTo("words");
    fields = Map.of("worked_together", "no", "draft", form().value("draft"));
    assertThat(current(form().post("/save?step=2&back=1", fields))).isEqualTo("together");
    fields = Map.of("worked_together", "yes", "role", "Lead", "draft", form().value("draft"));
    assertThat(current(form().post("/save?step=2", fields))).isEqualTo("work");
  }

  @Test
  void aClearedFieldStaysEmpty() {
    form().fill("strengths", "Calm").press("/save");
    form().fill("strengths", "").press("/save");
    assertThat(form().value("strengths").strip()).isEmpty();
  }

  @Test
  void everyFieldAcceptsItsMaximumInChinese() {
    var form = form();
    for (var question : FormFiles.find(FormFiles.DEFAULT).orElseThrow().questions()) {
      if (question.type() instanceof AnswerType.Text(int longest)) {
        form.fill(question.id(), "好".repeat(longest));
      }
    }
    assertThat(form.press("/save").status()).isEqualTo(200);
    assertThat(form().value("strengths").strip()).startsWith("好").hasSizeGreaterThan(1000);
  }

  private static String current(Browser form) {
    return form.page().selectFirst("section.current").id();
  }

  private Browser form() {
    return invited.form(0);
  }
}
