package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.tests.journey.InvitedCheck;

/** Tests one form in two windows, and going back to earlier pages. */
@Tag("browser")
class TwoWindowsTest {
  @Test
  void keepsAndShowsTheOtherWindowsTexts() {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onDesktop().begin(link);
        var second = first.another().begin(link)) {
      first.type("role", "As the first says").type("improvement", "Only the first").saveForLater();
      second.type("role", "As the second says").saveForLater();
      assertThat(second.text()).contains("You have also typed in another window");
      assertThat(second.page.locator("#role-elsewhere").innerText()).contains("As the second says");
      assertThat(second.field("role").inputValue()).isEqualTo("As the first says");
      assertThat(second.field("improvement").inputValue()).isEqualTo("Only the first");
      second.type("role", "As both say").saveForLater();
      assertThat(second.text()).doesNotContain("You have also typed in another window");
      assertThat(first.begin(link).field("role").inputValue()).isEqualTo("As both say");
    }
  }

  /** The conflict is in a part that the user has already left. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leadsAPhoneToThePartWithAConflict(boolean next) {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onPhone().begin(link);
        var second = first.another().begin(link)) {
      first.choose("worked_together", "yes").type("role", "As the first says").nextPart();
      second.choose("worked_together", "yes").type("role", "As the second says").nextPart();
      assertThat(second.text()).contains("You have also typed in another window");
      assertThat(second.isVisible("#role-elsewhere")).isTrue();
      assertThat(second.isVisible("#quality")).isFalse();
      assertThat(second.text()).contains("As the second says");
      assertThat(second.field("role").inputValue()).isEqualTo("As the first says");
      if (next) {
        second.type("role", "As both say").nextPart();
        assertThat(second.isVisible("#quality")).isTrue();
      } else {
        second.type("role", "As both say").saveForLater();
      }
      assertThat(first.begin(link).field("role").inputValue()).isEqualTo("As both say");
      assertThat(first.text()).doesNotContain("another window");
    }
  }

  /** In every part, the user sees the other window's text before it could be replaced. */
  @Test
  void showsAPhoneTheOtherTextInEveryPart() {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onPhone().begin(link);
        var second = BrowserWindow.onDesktop().begin(link)) {
      first.choose("worked_together", "yes").type("role", "As the first says").nextPart();
      second.type("role", "As the second says").saveForLater();
      first.choose("quality", "4").choose("teamwork", "4").choose("reliability", "4").nextPart();
      assertThat(first.isVisible("#strengths")).isTrue();
      assertThat(first.isVisible("#role-elsewhere")).isTrue();
      assertThat(first.page.locator(".turning button:visible:not(.second)").count()).isZero();
      first.type("strengths", "Calm").choose("rehire", "yes").send();
      assertThat(first.text()).contains("Thank you");
    }
  }

  /**
   * A follow-up question without a low rating is normally hidden. It is shown if it has a conflict,
   * so that its text is not replaced unseen.
   */
  @Test
  void showsAFollowUpWithAConflict() {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onDesktop().begin(link);
        var second = first.another().begin(link)) {
      first.choose("quality", "2").type("quality_why", "As the first says");
      first.choose("quality", "4").saveForLater();
      second.choose("quality", "2").type("quality_why", "As the second says").saveForLater();
      assertThat(second.isVisible("#quality_why")).isTrue();
      assertThat(second.isVisible("#quality_why-elsewhere")).isTrue();
    }
  }

  @Test
  void goesBackAndForward() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
      phone.choose("quality", "4");
      phone.page.goBack();
      assertThat(phone.isVisible("#role")).isTrue();
      assertThat(phone.isVisible("#quality")).isFalse();
      assertThat(phone.field("role").inputValue()).isEqualTo("Driver");
      phone.page.goForward();
      assertThat(phone.isChosen("quality", "4")).isTrue();
    }
  }

  /** The earlier page is based on an older draft. Sending it must lose nothing. */
  @Test
  void continuesTypingAfterGoingBack() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
      phone.page.goBack();
      phone.type("role", "Lead driver").nextPart();
      assertThat(phone.isVisible("#quality")).isTrue();
      assertThat(phone.field("role").inputValue()).isEqualTo("Lead driver");
    }
  }

  @Test
  void goesBackToThePartThatWasResumed() {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
      phone.begin(link).choose("quality", "4").choose("teamwork", "4").choose("reliability", "4");
      phone.nextPart();
      assertThat(phone.isVisible("#strengths")).isTrue();
      phone.page.goBack();
      assertThat(phone.isVisible("#quality")).isTrue();
      assertThat(phone.isVisible("#strengths")).isFalse();
    }
  }

  @Test
  void goingBackFromTheReceiptShowsNoForm() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0)).answerShortly().send()) {
      phone.page.goBack();
      phone.page.reload();
      assertThat(phone.text()).contains("Thank you, your reference has been sent");
    }
  }
}
