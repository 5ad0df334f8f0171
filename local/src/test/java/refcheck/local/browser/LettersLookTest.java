package refcheck.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.pages.Language;

/** Every letter that a referee may get, in every language, as a mail program shows it. */
@Tag("browser")
class LettersLookTest {
  static List<Language> languages() {
    return Language.supported();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isFitForEverybody(Language language) {
    var invited = Invited.in(language.tag(), 1);
    try (var person = Window.onDesktop().begin(invited.link(0))) {
      person.choose("worked_together", "no").send();
    }
    var letters = invited.letters(0);
    assertThat(letters).hasSize(3);
    try (var window = Window.ofInspector()) {
      var inspection = new Inspection(window.page);
      for (int each = 0; each < letters.size(); each++) {
        window.page.setContent(Invited.text(letters.get(each), "Body", "html_part"));
        inspection.pass(language + "/letter-" + (each + 1));
      }
    }
  }
}
