package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.tests.journey.InvitedCheck;

/** Tests answering with the keyboard only, from the email's link to the receipt. */
@Tag("browser")
class KeyboardTest {
  /** More than the number of tab stops of any page. */
  private static final int MAX_TABS = 80;

  @Test
  void answersWithTheKeyboardOnly() {
    var invited = InvitedCheck.english(1);
    try (var desktop = BrowserWindow.onDesktop().open(invited.link(0))) {
      reach(desktop, "form[action*='/begin'] button");
      press(desktop, "Enter");
      desktop.page.waitForURL("**/form*");
      rate(desktop, "worked_together", 1);
      reach(desktop, "#role");
      desktop.page.keyboard().type("Driver");
      rate(desktop, "quality", 4);
      rate(desktop, "teamwork", 1);
      reach(desktop, "#teamwork_why");
      rate(desktop, "reliability", 5);
      reach(desktop, "#strengths");
      desktop.page.keyboard().type("Calm");
      rate(desktop, "rehire", 1);
      reach(desktop, ".sending button:not(.second)");
      press(desktop, "Enter");
      desktop.page.waitForURL(url -> !url.contains("/form"));
      assertThat(desktop.text()).contains("Thank you");
    }
    assertThat(invited.answer(0, "worked_together")).isEqualTo("yes");
    assertThat(invited.answer(0, "quality")).isEqualTo("4");
    assertThat(invited.answer(0, "reliability")).isEqualTo("5");
  }

  /** Space selects the first answer, and arrow keys move from there. */
  private static void rate(BrowserWindow window, String question, int answer) {
    reach(window, "#" + question);
    press(window, "Space");
    for (int each = 1; each < answer; each++) {
      press(window, "ArrowDown");
    }
  }

  /** Moves the focus to an element. The focus must be visible and must not be trapped. */
  private static void reach(BrowserWindow window, String selector) {
    var goal = window.page.locator(selector + ":focus");
    for (int each = 0; goal.count() == 0; each++) {
      assertThat(each).as(selector + " is not reached").isLessThan(MAX_TABS);
      press(window, "Tab");
    }
    var outline = goal.evaluate("it => getComputedStyle(it).outlineStyle");
    assertThat(outline).as(selector + " shows that it has the focus").isNotEqualTo("none");
  }

  private static void press(BrowserWindow window, String key) {
    window.page.keyboard().press(key);
  }
}
