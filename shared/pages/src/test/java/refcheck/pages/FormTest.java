package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {
  private static final String TOKEN = Samples.TOKEN.secret();
  private static final String SAVE = "/r/" + TOKEN + "/save?lang=";

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theFormNamesTheRefereeAndTheCandidate(Language language) {
    var text = form(language, Map.of()).text();
    var referee = Samples.referee(language);
    assertThat(text)
        .contains(referee.person().name(), referee.subject().name())
        .contains(referee.subject().position(), referee.person().company())
        .contains(Messages.in(language).get("relationship.manager"))
        .contains(Samples.tenant(language).name());
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theFormHasEveryQuestion(Language language) {
    var form = form(language, Map.of());
    for (var question : Samples.GENERAL.questions()) {
      assertThat(form.select("[name=" + question.id() + "]")).isNotEmpty();
      assertThat(form.text()).contains(QuestionLabels.question(language, question));
    }
    assertThat(form.select("input[name=quality]").eachAttr("value"))
        .containsExactly("1", "2", "3", "4", "5", "cannot_judge");
    assertThat(form.select(".field .mark"))
        .hasSize(
            (int) Samples.GENERAL.questions().stream().filter(each -> each.required()).count());
  }

  @Test
  void theBrowserDoesNotValidate() {
    assertThat(form(EN, Samples.WRONG).select("[required], [maxlength], [pattern], [min], [max]"))
        .isEmpty();
  }

  @Test
  void theEnterKeyPressesTheFirstButtonWhichSaves() {
    var buttons = form(EN, Map.of()).select("form button");
    assertThat(buttons.eachAttr("formaction"))
        .containsExactly(
            SAVE + "en&step=2",
            SAVE + "en&step=3",
            SAVE + "en&step=1&back=1",
            SAVE + "en&step=2&back=1",
            SAVE + "en&step=1&later=1",
            SAVE + "de&step=1&back=1",
            SAVE + "zh-CN&step=1&back=1");
    assertThat(buttons.getFirst().attr("formaction")).startsWith(SAVE);
    var sending = buttons.not("[formaction]");
    assertThat(sending).hasSize(1);
    assertThat(sending.parents().select("form").attr("action"))
        .isEqualTo("/r/" + TOKEN + "/submit?lang=en");
    assertThat(buttons.select("[formaction]"))
        .allSatisfy(save -> assertThat(save.hasAttr("formnovalidate")).isTrue());
  }

  @Test
  void theLastRefereeIsToldThatTheAnswersAreFinal() {
    var referee = Samples.referee(EN);
    var summary = Samples.summary(EN);
    var pages = new PageRenderer();
    assertThat(pages.form(EN, summary, referee, Samples.newForm(), false, true))
        .contains("You cannot delete it: with your answers the check is complete");
    assertThat(pages.form(EN, summary, referee, Samples.newForm(), false, false))
        .contains("You can delete it until the last referee has answered");
  }

  @Test
  void theFormLinksToDeclining() {
    assertThat(form(EN, Map.of()).select("a[href=/r/" + TOKEN + "?lang=en#decline]")).hasSize(1);
  }

  @Test
  void aNewFormShowsNoErrors() {
    assertThat(newForm(false).select("[role=alert], [role=status], [aria-invalid], .error, .wrong"))
        .isEmpty();
  }

  @Test
  void theFormSaysThatItIsSaved() {
    assertThat(newForm(true).select("[role=status]").text()).contains("saved");
  }

  private Document form(Language language, Map<String, String> fields) {
    return Jsoup.parse(
        Samples.form(
            language, fields.isEmpty() ? Samples.newForm() : Samples.formState(fields), false));
  }

  private Document newForm(boolean saved) {
    return Jsoup.parse(Samples.form(EN, Samples.newForm(), saved));
  }
}
