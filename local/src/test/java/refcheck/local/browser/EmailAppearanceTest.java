package refcheck.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.local.journey.InvitedCheck;
import refcheck.pages.Language;

/** Every letter that a referee may get, in every language, as a mail program shows it. */
@Tag("browser")
class EmailAppearanceTest {
  /** What a mail program lays under a letter; axe would take a dark one for white. */
  private static final Page.AddStyleTagOptions PAPER =
      new Page.AddStyleTagOptions().setContent("html { background: Canvas }");

  static List<Language> languages() {
    return Language.supported();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isFitForEverybody(Language language) {
    var invited = InvitedCheck.in(language.tag(), 2);
    try (var person = BrowserWindow.onDesktop().begin(invited.link(0))) {
      person.choose("worked_together", "no").send();
      person.begin(invited.link(1)).choose("worked_together", "no").send();
    }
    // Whoever was the last to answer has a receipt that says so, and needs no word of it later.
    var letters = new ArrayList<>(invited.emails(0));
    letters.add(invited.emails(1).getLast());
    assertThat(letters).hasSize(4);
    try (var window = BrowserWindow.ofInspector()) {
      var inspection = PageInspection.ofLetters(window.page);
      for (int each = 0; each < letters.size(); each++) {
        window.page.setContent(InvitedCheck.text(letters.get(each), "Body", "html_part"));
        window.page.addStyleTag(PAPER);
        inspection.pass(language + "/letter-" + (each + 1));
      }
    }
  }
}
