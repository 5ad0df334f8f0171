package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.json.Json;
import refcheck.tests.journey.InvitedCheck;

/** Tests that referees can answer on any device. */
@Tag("browser")
class AnswerTest {
  @Test
  void answersPartByPartOnAPhone() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0))) {
      assertThat(phone.isVisible("#role")).isTrue();
      assertThat(phone.isVisible("#quality")).isFalse();
      assertThat(phone.isVisible(".sending button")).isFalse();
      phone.answerShortly();
      assertThat(phone.isVisible("#role")).isFalse();
      phone.send();
      assertThat(phone.text()).contains("Thank you, your reference has been sent");
    }
    assertThat(invited.statuses()).containsExactly("submitted");
    assertThat(invited.answer(0, "quality")).isEqualTo("4");
    assertThat(invited.answer(0, "strengths")).isEqualTo("Calm and exact");
  }

  @Test
  void continuesOnASecondDevice() {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      phone.choose("worked_together", "partly").type("role", "Driver").nextPart();
      phone.choose("quality", "5").saveForLater();
      assertThat(phone.text()).contains("Your answers are saved, but not sent yet");
    }
    try (var desktop = BrowserWindow.onDesktop().open(link)) {
      assertThat(desktop.text()).contains("You have begun");
      desktop.begin(link);
      assertThat(desktop.isChosen("worked_together", "partly")).isTrue();
      assertThat(desktop.field("role").inputValue()).isEqualTo("Driver");
      assertThat(desktop.isChosen("quality", "5")).isTrue();
      desktop.choose("teamwork", "4").choose("reliability", "4");
      desktop.type("strengths", "Punctual").choose("rehire", "yes").send();
      assertThat(desktop.text()).contains("Thank you");
    }
  }

  @Test
  void savesAndReturnsToTheForm() {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
      phone.choose("quality", "5").saveForLater();
      assertThat(phone.page.locator("form").count()).isZero();
      assertThat(phone.text()).contains("You can close this page", "Please answer by", "Time");
      phone.tap("dd a");
      assertThat(phone.text()).contains("You have begun");
      phone.page.goBack();
      phone.tap(".way a");
      assertThat(phone.isChosen("quality", "5")).isTrue();
      assertThat(phone.isVisible("#role")).isFalse();
    }
  }

  @Test
  void answersThatTheyStillWorkTogether() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0))) {
      phone.tap("label[for=worked_to_ongoing]").answerShortly().send();
      phone.tap("a[href*='/sent']");
      assertThat(phone.text()).contains("Still working together");
    }
    assertThat(invited.answer(0, "worked_to")).isEqualTo("ongoing");
    assertThat(Json.text(invited.report())).contains("Still working together");
  }

  @Test
  void returnsToTheFirstIncompletePart() {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
    }
    try (var phone = BrowserWindow.onPhone().begin(link)) {
      assertThat(phone.isVisible("#role")).isFalse();
      assertThat(phone.isVisible("#quality")).isTrue();
    }
  }

  @Test
  void aDoubleTapSubmitsOnce() {
    var invited = InvitedCheck.english(1);
    try (var desktop = BrowserWindow.onDesktop().begin(invited.link(0))) {
      desktop.choose("worked_together", "no");
      desktop.page.locator(".sending button:not(.second)").dblclick();
      // Unlike a click, a double click does not wait for the next page.
      desktop.page.waitForURL(url -> !url.contains("/form"));
      assertThat(desktop.text()).contains("Thank you, your reference has been sent");
    }
    assertThat(invited.statuses()).containsExactly("submitted");
    assertThat(invited.emails(0)).hasSize(2);
  }

  @Test
  void twoLinksInOneBrowserAreIndependent() {
    var invited = InvitedCheck.english(2);
    try (var first = BrowserWindow.onDesktop().begin(invited.link(0));
        var second = first.another().begin(invited.link(1))) {
      first.type("role", "Of the first").saveForLater();
      second.type("role", "Of the second").saveForLater();
      first.begin(invited.link(0));
      second.begin(invited.link(1));
      assertThat(first.field("role").inputValue()).isEqualTo("Of the first");
      assertThat(second.field("role").inputValue()).isEqualTo("Of the second");
    }
  }
}
