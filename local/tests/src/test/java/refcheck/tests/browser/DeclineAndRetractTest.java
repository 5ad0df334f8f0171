package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.tests.journey.InvitedCheck;

/** Tests that referees can decline or retract, and what they see when the check is cancelled. */
@Tag("browser")
class DeclineAndRetractTest {
  @Test
  void declinesWithAReason() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().open(invited.link(0))) {
      phone.tap("details:has(#rather_not) summary").tap("label[for=reason-no_time]");
      phone.tap("#rather_not button");
      assertThat(phone.text()).contains("Noted: no more emails about this request");
    }
    assertThat(invited.statuses()).containsExactly("declined");
  }

  @ParameterizedTest
  @CsvSource({"not_me,not_me", "left_company,declined"})
  void givesAReasonWithoutOpeningTheForm(String reason, String status) {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().open(invited.link(0))) {
      phone.tap("details:has(#" + reason + ") summary").tap("label[for=sure-" + reason + "]");
      phone.tap("#" + reason + " button");
      assertThat(phone.text()).contains("Noted: no more emails about this request");
    }
    assertThat(invited.statuses()).containsExactly(status);
  }

  @Test
  void returnsFromTheFormToDecline() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.tap("a[href$='#decline']");
      assertThat(phone.page.url()).endsWith("#decline");
      assertThat(phone.isVisible("#decline")).isTrue();
    }
  }

  @Test
  void theBrowserRequiresConfirmationBeforeSending() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().open(invited.link(0))) {
      phone.tap("details:has(#not_me) summary").tap("#not_me button");
      assertThat(phone.page.url()).doesNotContain("missing");
      assertThat(phone.isVisible("#sure-not_me")).isTrue();
    }
    assertThat(invited.statuses()).containsExactly("invited");
  }

  @Test
  void deletesSubmittedAnswers() {
    var invited = InvitedCheck.english(2);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0)).answerShortly().send()) {
      phone.tap("a[href*='/sent']");
      assertThat(phone.text()).contains("Calm and exact");
      phone.tap("main a").tap("summary").tap("label[for=sure]").tap("form button");
      assertThat(phone.text()).contains("Your answers are deleted");
      assertThat(phone.open(invited.link(0)).text()).contains("Your answers are deleted");
    }
    assertThat(invited.statuses()).containsExactly("retracted", "invited");
    assertThat(invited.report().toString()).doesNotContain("Calm and exact");
  }

  @Test
  void showsThatTheCheckWasCancelledMeanwhile() {
    var invited = InvitedCheck.english(1);
    try (var phone = BrowserWindow.onPhone().begin(invited.link(0))) {
      phone.choose("worked_together", "yes").type("role", "Driver");
      invited.cancel();
      phone.nextPart();
      assertThat(phone.text())
          .contains("This link does not lead to an open request")
          .contains("There is nothing that you need to do.");
    }
  }
}
