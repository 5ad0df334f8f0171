package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Language.EN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.dossier.Questionnaire;

class PagesTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource
  void everyPageIsAWholeDocumentInItsLanguage(Language language) {
    for (var page : all(language)) {
      assertThat(page).startsWith("<!doctype html>\n");
      var document = Jsoup.parse(page);
      assertThat(document.expectFirst("html").attr("lang")).isEqualTo(language.tag());
      assertThat(document.select("h1")).hasSize(1);
      assertThat(document.title()).isNotBlank();
      assertThat(document.select("main, header, footer")).hasSize(3);
      assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageObeysAStrictContentSecurityPolicy(Language language) {
    for (var page : all(language)) {
      var document = Jsoup.parse(page);
      assertThat(document.select("script, style, [style], img, iframe, object, base")).isEmpty();
      assertThat(document.getAllElements())
          .flatExtracting(element -> element.attributes().asList())
          .allSatisfy(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
      assertThat(document.select("[href], [src], [action], [formaction]"))
          .flatExtracting(PagesTest::targets)
          .allSatisfy(target -> assertThat(target).matches("[?#][^/:]*|/[^/:][^:]*"));
      assertThat(document.select("link").eachAttr("href")).containsExactly("/assets/refcheck.css");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldHasALabelAndEveryGroupALegend(Language language) {
    for (var page : all(language)) {
      var document = Jsoup.parse(page);
      for (var field : document.select("input, textarea")) {
        assertThat(document.select("label[for=" + field.id() + "]").text()).isNotBlank();
      }
      assertThat(document.select("input[type=radio]"))
          .allSatisfy(
              radio -> assertThat(radio.parents().select("fieldset > legend").text()).isNotBlank());
      assertThat(document.select("[aria-describedby]"))
          .allSatisfy(field ->
              assertThat(field.attr("aria-describedby").split(" "))
                  .allSatisfy(id -> assertThat(document.getElementById(id)).isNotNull()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theReceiptSaysWhatWasSentWhen(Language language) {
    var text =
        Jsoup.parse(pages.receipt(language, Samples.tenant(language), "R-1", Samples.MONDAY))
            .text();
    assertThat(text)
        .contains("R-1", "UTC", Texts.in(language).time(Samples.MONDAY))
        .contains(Samples.tenant(language).contact());
  }

  @Test
  void anApologyHasANumber() {
    assertThat(pages.failed(EN, "req_1")).contains("req_1");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyCanWriteHtmlIntoAPage(Language language) {
    var invitation = Samples.invitation(Samples.NASTY, Samples.NASTY, "en");
    var invitations = Samples.invitations(Samples.NASTY, Samples.NASTY, invitation);
    var fields =
        Map.of(
            "role",
            Samples.NASTY,
            "strengths",
            "</textarea>" + Samples.NASTY,
            "worked_from",
            Samples.NASTY);
    var form =
        pages.form(
            language,
            Samples.EVIL,
            invitations,
            invitation,
            Questionnaire.GENERAL,
            fields,
            Questionnaire.GENERAL.mistakesIn(fields),
            true);
    for (var page :
        List.of(
            form,
            pages.landing(language, Samples.EVIL, Samples.NASTY, true),
            pages.declined(language, Samples.EVIL),
            pages.receipt(language, Samples.EVIL, Samples.NASTY, Samples.MONDAY),
            pages.failed(language, Samples.NASTY))) {
      var document = Jsoup.parse(page);
      assertThat(document.select("script, [style]")).isEmpty();
      assertThat(page).doesNotContain("<script");
    }
    assertThat(Samples.typed(Jsoup.parse(form), "strengths"))
        .isEqualTo("</textarea>" + Samples.NASTY);
  }

  private List<String> all(Language language) {
    var tenant = Samples.tenant(language);
    return List.of(
        pages.landing(language, tenant, TOKEN, false),
        pages.landing(language, tenant, TOKEN, true),
        Samples.form(language, Map.of(), new LinkedHashMap<>(), true),
        Samples.form(
            language, Samples.WRONG, Questionnaire.GENERAL.mistakesIn(Samples.WRONG), false),
        pages.receipt(language, tenant, "R-1", Samples.MONDAY),
        pages.declined(language, tenant),
        pages.gone(language),
        pages.failed(language, "req_1"));
  }

  private static List<String> targets(Element element) {
    return List.of("href", "src", "action", "formaction").stream()
        .filter(element::hasAttr)
        .map(element::attr)
        .toList();
  }
}
