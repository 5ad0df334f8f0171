package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.pages.Language;
import refcheck.tests.journey.InvitedCheck;

/** Inspects every email that a referee may get, in every language, as a mail program shows it. */
@Tag("browser")
class EmailAppearanceTest {
  /** The background that a mail program sets. Without it, axe takes a dark background for white. */
  private static final Page.AddStyleTagOptions BACKGROUND =
      new Page.AddStyleTagOptions().setContent("html { background: Canvas }");

  static List<Language> languages() {
    return Language.supported();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isAccessible(Language language) {
    var invited = InvitedCheck.in(language.tag(), 2);
    try (var desktop = BrowserWindow.onDesktop().begin(invited.link(0))) {
      desktop.choose("worked_together", "no").send();
      desktop.begin(invited.link(1)).choose("worked_together", "no").send();
    }
    // The last referee to answer gets a receipt that also says that the check is complete.
    var emails = new ArrayList<>(invited.emails(0));
    emails.add(invited.emails(1).getLast());
    assertThat(emails).hasSize(4);
    try (var window = BrowserWindow.ofInspector()) {
      var inspection = PageInspection.ofEmails(window.page);
      for (int each = 0; each < emails.size(); each++) {
        window.page.setContent(InvitedCheck.text(emails.get(each), "Body", "html_part"));
        window.page.addStyleTag(BACKGROUND);
        inspection.pass(language + "/email-" + (each + 1));
      }
    }
  }
}
