package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.dossier.Questionnaire;
import refcheck.pages.FormState.ValidationScope;

class FormTest {
  private static final String TOKEN = Samples.TOKEN.secret();
  private static final String SAVE = "/r/" + TOKEN + "/save?lang=";

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theFormNamesTheRefereeAndTheCandidate(Language language) {
    var text = form(language, Map.of()).text();
    var referee = Samples.referee(language);
    assertThat(text)
        .contains(referee.name(), Samples.referees(language).candidateName())
        .contains(Samples.referees(language).positionTitle(), referee.company())
        .contains(Messages.in(language).get("relationship.manager"))
        .contains(Samples.tenant(language).name());
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theFormHasEveryQuestion(Language language) {
    var form = form(language, Map.of());
    for (var question : Questionnaire.GENERAL.questions()) {
      assertThat(form.select("[name=" + question.id() + "]")).isNotEmpty();
      assertThat(form.text()).contains(QuestionLabels.question(language, question));
    }
    assertThat(form.select("input[name=quality]").eachAttr("value"))
        .containsExactly("1", "2", "3", "4", "5", "cannot_judge");
    assertThat(form.select(".field .mark"))
        .hasSize(
            (int)
                Questionnaire.GENERAL.questions().stream().filter(each -> each.required()).count());
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
  void aSmallScreenShowsTheFirstSectionWithAnError() {
    assertThat(shownSections(newForm())).containsExactly("together");
    var begun = Map.of("worked_together", "yes", "role", "Lead");
    assertThat(shownSections(Samples.formState(begun, Map.of(), ValidationScope.NONE)))
        .containsExactly("work");
    assertThat(shownSections(Samples.formState(begun))).contains("work", "words");
  }

  @Test
  void aConflictingValueOfAnotherWindowIsShown() {
    var state =
        Samples.formState(
            Map.of("role", "Lead", "quality", "4"),
            Map.of("role", "Chief", "quality", "2", "strengths", "Listens."),
            ValidationScope.NONE);
    var form = Jsoup.parse(Samples.form(EN, state, false));
    assertThat(form.select("[role=alert]").text()).contains("another window");
    assertThat(form.expectFirst("#role").attr("value")).isEqualTo("Lead");
    assertThat(form.expectFirst("#role-elsewhere").text()).contains("Chief");
    assertThat(form.expectFirst("#quality-elsewhere").text()).contains("2 – fair");
    assertThat(Samples.textAreaValue(form, "strengths")).isEqualTo("Listens.");
    assertThat(form.select("#strengths-elsewhere")).isEmpty();
  }

  /** A submission resolves all conflicts: values that are not shown would be lost. */
  @Test
  void aSmallScreenShowsEverySectionWithAConflict() {
    var role = Map.of("role", "Chief");
    assertThat(shownSections(withConflict(role, OptionalInt.empty()))).containsExactly("together");
    assertThat(shownSections(withConflict(role, OptionalInt.of(2))))
        .containsExactly("together", "work");
    var both = Map.of("role", "Chief", "improvement", "Less");
    assertThat(shownSections(withConflict(both, OptionalInt.empty())))
        .containsExactly("together", "words");
    var form = Jsoup.parse(Samples.form(EN, withConflict(both, OptionalInt.empty()), false));
    assertThat(form.select("section.current .turning")).isEmpty();
    assertThat(form.select("form.ending")).hasSize(1);
  }

  @Test
  void aFollowUpWithAConflictIsShown() {
    var why = Map.of("quality", "4", "quality_why", "One");
    var form =
        Jsoup.parse(
            Samples.form(
                EN, formState(why, Map.of("quality_why", "Other"), OptionalInt.of(2)), false));
    assertThat(form.expectFirst(".field:has(#quality_why)").classNames())
        .doesNotContain("follow-up");
    assertThat(form.expectFirst(".field:has(#teamwork_why)").classNames()).contains("follow-up");
  }

  @Test
  void equalValuesOfTwoWindowsAreNoConflict() {
    var state = formState(Map.of("role", "Lead"), Map.of("role", "Lead"), OptionalInt.empty());
    assertThat(Jsoup.parse(Samples.form(EN, state, false)).select("[role=alert]")).isEmpty();
  }

  @Test
  void ongoingWorkIsTickedAndShownAgain() {
    var form = form(EN, Map.of("worked_to_ongoing", "yes"));
    assertThat(form.expectFirst("#worked_to_ongoing").hasAttr("checked")).isTrue();
    var sent =
        new PageRenderer()
            .sent(
                EN,
                TOKEN,
                formState(
                    Map.of("worked_together", "yes", "worked_to_ongoing", "yes"),
                    Map.of(),
                    OptionalInt.empty()));
    assertThat(Jsoup.parse(sent).select("dd").eachText()).contains("Still working together");
  }

  @Test
  void theLastRefereeIsToldThatTheAnswersAreFinal() {
    var referees = Samples.referees(EN);
    var referee = Samples.referee(EN);
    var summary = Samples.summary(EN);
    var pages = new PageRenderer();
    assertThat(pages.form(EN, summary, referees, referee, newForm(), false, true))
        .contains("You cannot delete it: with your answers the check is complete");
    assertThat(pages.form(EN, summary, referees, referee, newForm(), false, false))
        .contains("You can delete it until the last referee has answered");
  }

  private static FormState withConflict(Map<String, String> conflictingFields, OptionalInt step) {
    return formState(Map.of("role", "Lead", "improvement", "More"), conflictingFields, step);
  }

  private static FormState formState(
      Map<String, String> fields, Map<String, String> conflictingFields, OptionalInt step) {
    return new FormState(
        Questionnaire.GENERAL,
        fields,
        conflictingFields,
        FormRevision.parse("a1.b2"),
        step,
        ValidationScope.NONE,
        Instant.parse("2026-11-27T12:00:00Z"));
  }

  private static List<String> shownSections(FormState state) {
    return Jsoup.parse(Samples.form(EN, state, false)).select("section.current").eachAttr("id");
  }

  @Test
  void theFormLinksToDeclining() {
    assertThat(form(EN, Map.of()).select("a[href=/r/" + TOKEN + "?lang=en#decline]")).hasSize(1);
  }

  @Test
  void theFormShowsSavedInput() {
    var fields =
        Map.of(
            "worked_together",
            "partly",
            "worked_from",
            "2021-03",
            "role",
            "\"Dev\"",
            "quality",
            "4",
            "strengths",
            "\n a\n<b>");
    var form = form(EN, fields);
    assertThat(form.select("[checked]").eachAttr("value")).containsExactly("partly", "4");
    assertThat(form.expectFirst("#worked_from").attr("value")).isEqualTo("2021-03");
    assertThat(form.expectFirst("#worked_from").attr("type")).isEqualTo("month");
    assertThat(form.expectFirst("#role").attr("value")).isEqualTo("\"Dev\"");
    assertThat(Samples.textAreaValue(form, "strengths")).isEqualTo("\n a\n<b>");
  }

  @Test
  void theFormKeepsInvalidInput() {
    var form = form(EN, Samples.WRONG);
    assertThat(form.expectFirst("#role").attr("value")).isEqualTo(Samples.WRONG.get("role"));
    assertThat(Samples.textAreaValue(form, "strengths")).isEqualTo(Samples.WRONG.get("strengths"));
    assertThat(form.expectFirst("#worked_from").attr("value")).isEqualTo("summer");
    // Browsers would clear a month field with these values.
    assertThat(form.select("#worked_from, #worked_to").eachAttr("type"))
        .containsExactly("text", "text");
    assertThat(form.select("[checked]")).isEmpty();
  }

  @Test
  void everyErrorIsShownInTheListAndAtItsField() {
    var form = form(EN, Samples.WRONG);
    var errors =
        Questionnaire.GENERAL.validate(Samples.WRONG, Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(form.select("[role=alert] a").eachAttr("href"))
        .containsExactlyElementsOf(errors.keySet().stream().map(id -> "#" + id).toList());
    for (var id : errors.keySet()) {
      var invalid =
          form.select("[aria-invalid=true]:has(#" + id + "), #" + id + "[aria-invalid=true]");
      assertThat(invalid.attr("aria-describedby")).startsWith(id + "-error");
      assertThat(form.expectFirst("#" + id + "-error").text()).isNotBlank();
    }
    assertThat(form.expectFirst("#role-error").text())
        .isEqualTo("Please shorten this to 200 characters; it has 201 now.");
    assertThat(form.select("[aria-invalid]")).hasSize(errors.size());
    assertThat(form.title()).isEqualTo("Please check your answers");
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
        Samples.form(language, fields.isEmpty() ? newForm() : Samples.formState(fields), false));
  }

  private Document newForm(boolean saved) {
    return Jsoup.parse(Samples.form(EN, newForm(), saved));
  }

  private static FormState newForm() {
    return Samples.formState(Map.of(), Map.of(), ValidationScope.NONE);
  }
}
