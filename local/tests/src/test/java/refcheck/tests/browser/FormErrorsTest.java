package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.tests.journey.InvitedCheck;

/** Checks that errors are shown at their fields and that no input is lost. */
@Tag("browser")
class FormErrorsTest {
  private static final String FOCUSED = "document.activeElement.id";

  @Test
  void keepsAllInputAndLinksToEachField() {
    try (var desktop = BrowserWindow.onDesktop().begin(InvitedCheck.link())) {
      desktop.choose("worked_together", "yes").type("worked_from", "2021-05");
      desktop.type("worked_to", "2020-01").type("strengths", "  Calm\n<b>and</b> \"exact\" 细心");
      desktop.send();
      assertThat(desktop.page.title()).isEqualTo("Please check your answers");
      assertThat(desktop.text()).contains("Nothing has been sent yet");
      assertThat(desktop.isChosen("worked_together", "yes")).isTrue();
      assertThat(desktop.field("worked_from").inputValue()).isEqualTo("2021-05");
      assertThat(desktop.field("strengths").inputValue()).contains("Calm\n<b>and</b> \"exact\" 细心");
      linksLeadToEachField(desktop);
      desktop.type("worked_to", "2022-01").type("role", "Driver").choose("rehire", "yes");
      desktop.choose("quality", "5").choose("teamwork", "5").choose("reliability", "5").send();
      assertThat(desktop.text()).contains("Thank you");
    }
  }

  private static void linksLeadToEachField(BrowserWindow desktop) {
    var links = desktop.page.locator("[role=alert] a").all();
    assertThat(links).hasSize(6);
    for (var link : links) {
      link.click();
      var field = link.getAttribute("href").substring(1);
      assertThat(desktop.page.url()).endsWith("#" + field);
      desktop.page.keyboard().press("Tab");
      assertThat(desktop.page.evaluate(FOCUSED)).isNotEqualTo("");
      assertThat(desktop.page.locator("#" + field + ":target").count()).isEqualTo(1);
    }
  }

  @Test
  void aPhoneStaysAtThePartWithErrors() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").nextPart();
      assertThat(phone.text()).contains("One answer needs another look");
      assertThat(phone.isVisible("#role-error")).isTrue();
      assertThat(phone.isVisible("#quality")).isFalse();
      phone.type("role", "Driver").nextPart();
      assertThat(phone.isVisible("#quality")).isTrue();
      phone.previousPart();
      assertThat(phone.field("role").inputValue()).isEqualTo("Driver");
    }
  }

  @Test
  void aPhoneShowsEveryPartWithErrors() {
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.open(phone.page.url().replace("step=1", "step=3")).send();
      assertThat(phone.isVisible("#role-error")).isTrue();
      assertThat(phone.isVisible("#teamwork-error")).isTrue();
      assertThat(phone.isVisible("#strengths-error")).isTrue();
      assertThat(phone.isVisible(".sending button")).isTrue();
      assertThat(phone.page.locator(".step .turning:visible").count()).isEqualTo(0);
    }
  }

  @Test
  void reportsTooMuchTextAndKeepsItForGoingBack() {
    var tooMuch = "x".repeat(100_000);
    try (var desktop = BrowserWindow.onDesktop().begin(InvitedCheck.link())) {
      desktop.type("strengths", tooMuch).saveForLater();
      assertThat(desktop.text()).contains("That is more than we can keep");
      desktop.page.goBack();
      assertThat(desktop.field("strengths").inputValue()).isEqualTo(tooMuch);
    }
  }
}
