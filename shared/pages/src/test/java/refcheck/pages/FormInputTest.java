package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The form shows what was saved, and what is wrong with it. */
class FormInputTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  @Test
  void ongoingWorkIsTickedAndShownAgain() {
    var form = form(EN, Map.of("worked_to_ongoing", "yes"));
    assertThat(form.expectFirst("#worked_to_ongoing").hasAttr("checked")).isTrue();
    var sent =
        new PageRenderer()
            .sent(
                EN,
                Samples.REFERENCE,
                TOKEN,
                Samples.formState(
                    Map.of("worked_together", "yes", "worked_to_ongoing", "yes"),
                    Map.of(),
                    OptionalInt.empty()));
    assertThat(Jsoup.parse(sent).select("dd").eachText()).contains("Still working together");
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
    var errors = Samples.GENERAL.validate(Samples.WRONG, Instant.parse("2026-11-27T12:00:00Z"));
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

  private Document form(Language language, Map<String, String> fields) {
    return Jsoup.parse(
        Samples.form(
            language, fields.isEmpty() ? Samples.newForm() : Samples.formState(fields), false));
  }
}
