package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import refcheck.pages.FormState.ValidationScope;

/** Two windows of one form: what both have typed is shown. */
class FormConflictTest {
  @Test
  void aSmallScreenShowsTheFirstSectionWithAnError() {
    assertThat(shownSections(Samples.newForm())).containsExactly("together");
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
                EN,
                Samples.formState(why, Map.of("quality_why", "Other"), OptionalInt.of(2)),
                false));
    assertThat(form.expectFirst(".field:has(#quality_why)").classNames())
        .doesNotContain("follow-up");
    assertThat(form.expectFirst(".field:has(#teamwork_why)").classNames()).contains("follow-up");
  }

  @Test
  void equalValuesOfTwoWindowsAreNoConflict() {
    var state =
        Samples.formState(Map.of("role", "Lead"), Map.of("role", "Lead"), OptionalInt.empty());
    assertThat(Jsoup.parse(Samples.form(EN, state, false)).select("[role=alert]")).isEmpty();
  }

  private static FormState withConflict(Map<String, String> conflictingFields, OptionalInt step) {
    return Samples.formState(
        Map.of("role", "Lead", "improvement", "More"), conflictingFields, step);
  }

  private static List<String> shownSections(FormState state) {
    return Jsoup.parse(Samples.form(EN, state, false)).select("section.current").eachAttr("id");
  }
}
