package refcheck.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.local.journey.InvitedCheck;

/** One form in two windows, and pages gone back to. */
@Tag("browser")
class TwoWindowsTest {
  @Test
  void keepsAndShowsWhatTheOtherWindowSaved() {
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

  /** The part that differs is not the one that was gone on to. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leadsAPhoneToThePartThatDiffers(boolean on) {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onPhone().begin(link);
        var second = first.another().begin(link)) {
      first.choose("worked_together", "yes").type("role", "As the first says").turnOn();
      second.choose("worked_together", "yes").type("role", "As the second says").turnOn();
      assertThat(second.text()).contains("You have also typed in another window");
      assertThat(second.isSeen("#role-elsewhere")).isTrue();
      assertThat(second.isSeen("#quality")).isFalse();
      assertThat(second.text()).contains("As the second says");
      assertThat(second.field("role").inputValue()).isEqualTo("As the first says");
      if (on) {
        second.type("role", "As both say").turnOn();
        assertThat(second.isSeen("#quality")).isTrue();
      } else {
        second.type("role", "As both say").saveForLater();
      }
      assertThat(first.begin(link).field("role").inputValue()).isEqualTo("As both say");
      assertThat(first.text()).doesNotContain("another window");
    }
  }

  /** Wherever the form is opened, nothing that another window has typed is passed over. */
  @Test
  void showsAPhoneTheOtherTextAtEveryPart() {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onPhone().begin(link);
        var second = BrowserWindow.onDesktop().begin(link)) {
      first.choose("worked_together", "yes").type("role", "As the first says").turnOn();
      second.type("role", "As the second says").saveForLater();
      first.choose("quality", "4").choose("teamwork", "4").choose("reliability", "4").turnOn();
      assertThat(first.isSeen("#strengths")).isTrue();
      assertThat(first.isSeen("#role-elsewhere")).isTrue();
      assertThat(first.page.locator(".turning button:visible:not(.second)").count()).isZero();
      first.type("strengths", "Calm").choose("rehire", "yes").send();
      assertThat(first.text()).contains("Thank you");
    }
  }

  /** A follow-up that nothing calls for stands hidden: not where it would be replaced unseen. */
  @Test
  void showsAFollowUpThatDiffers() {
    var link = InvitedCheck.link();
    try (var first = BrowserWindow.onDesktop().begin(link);
        var second = first.another().begin(link)) {
      first.choose("quality", "2").type("quality_why", "As the first says");
      first.choose("quality", "4").saveForLater();
      second.choose("quality", "2").type("quality_why", "As the second says").saveForLater();
      assertThat(second.isSeen("#quality_why")).isTrue();
      assertThat(second.isSeen("#quality_why-elsewhere")).isTrue();
    }
  }

  @Test
  void goesBackToThePartBeforeAndOnAgain() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").type("role", "Driver").turnOn();
      phone.choose("quality", "4");
      phone.page.goBack();
      assertThat(phone.isSeen("#role")).isTrue();
      assertThat(phone.isSeen("#quality")).isFalse();
      assertThat(phone.field("role").inputValue()).isEqualTo("Driver");
      phone.page.goForward();
      assertThat(phone.isChosen("quality", "4")).isTrue();
    }
  }

  /** The page gone back to stands on an older saving; sending from it must lose nothing. */
  @Test
  void typesOnAfterGoingBack() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").type("role", "Driver").turnOn();
      phone.page.goBack();
      phone.type("role", "Lead driver").turnOn();
      assertThat(phone.isSeen("#quality")).isTrue();
      assertThat(phone.field("role").inputValue()).isEqualTo("Lead driver");
    }
  }

  @Test
  void goesBackToThePartThatWasResumed() {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      phone.choose("worked_together", "yes").type("role", "Driver").turnOn();
      phone.begin(link).choose("quality", "4").choose("teamwork", "4").choose("reliability", "4");
      phone.turnOn();
      assertThat(phone.isSeen("#strengths")).isTrue();
      phone.page.goBack();
      assertThat(phone.isSeen("#quality")).isTrue();
      assertThat(phone.isSeen("#strengths")).isFalse();
    }
  }

  @Test
  void theFormIsGoneBehindTheReceipt() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0)).answerShortly().send()) {
      phone.page.goBack();
      phone.page.reload();
      assertThat(phone.text()).contains("Thank you, your reference has been sent");
    }
  }
}
