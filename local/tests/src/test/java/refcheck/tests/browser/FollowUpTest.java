package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.tests.journey.InvitedCheck;

/** Checks that questions which previous answers make irrelevant are hidden. */
@Tag("browser")
class FollowUpTest {
  @Test
  void asksForAReasonOnlyAfterALowRating() {
    var invited = InvitedCheck.english(1);
    try (var desktop = BrowserWindow.onDesktop().begin(invited.link(0))) {
      desktop.choose("worked_together", "yes").type("role", "Driver");
      assertThat(desktop.isVisible("#quality_why")).isFalse();
      desktop.choose("quality", "2");
      assertThat(desktop.isVisible("#quality_why")).isTrue();
      desktop.type("quality_why", "Often late").choose("quality", "4");
      assertThat(desktop.isVisible("#quality_why")).isFalse();
      desktop.choose("teamwork", "1").type("teamwork_why", "Rarely listened");
      desktop.choose("reliability", "cannot_judge").type("strengths", "Calm");
      desktop.choose("rehire", "yes").send();
      assertThat(desktop.text()).contains("Thank you");
    }
    assertThat(invited.answer(0, "quality_why")).isEmpty();
    assertThat(invited.answer(0, "teamwork_why")).isEqualTo("Rarely listened");
  }

  @Test
  void skipsQuestionsIfTheyDidNotWorkTogether() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0))) {
      phone.choose("worked_together", "no");
      assertThat(phone.isVisible("#role")).isFalse();
      phone.nextPart(); // Skips the part without visible questions.
      assertThat(phone.isVisible("#words-title")).isTrue();
      phone.send();
      assertThat(phone.text()).contains("Thank you");
    }
    assertThat(invited.answer(0, "worked_together")).isEqualTo("no");
  }

  @Test
  void hidesAPartWithoutVisibleQuestions() {
    try (var desktop = BrowserWindow.onDesktop().begin(InvitedCheck.link())) {
      desktop.choose("worked_together", "yes");
      assertThat(desktop.isVisible("#work-title")).isTrue();
      desktop.choose("worked_together", "no");
      assertThat(desktop.isVisible("#work-title")).isFalse();
      assertThat(desktop.isVisible("#words-title")).isTrue();
    }
  }
}
