package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.pages.FormState.ValidationScope;

class PageRendererTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  private final PageRenderer pages = new PageRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void everyPageIsACompleteDocumentInItsLanguage(Language language) {
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
  @MethodSource("refcheck.pages.Language#supported")
  void everyPageObeysAStrictContentSecurityPolicy(Language language) {
    for (var page : all(language)) {
      var document = Jsoup.parse(page);
      assertThat(document.select("script, style, [style], img, iframe, object, base")).isEmpty();
      assertThat(document.getAllElements())
          .flatExtracting(element -> element.attributes().asList())
          .allSatisfy(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
      assertThat(document.select("[href], [src], [action], [formaction]"))
          .flatExtracting(PageRendererTest::targets)
          .allSatisfy(target ->
              assertThat(target)
                  .matches("[?#][^/:]*|/[^/:][^:]*|mailto:[^:/?]+|tel:[+]?[0-9]+|https://[^:]+"));
      assertThat(document.select("[src], [action], [formaction]"))
          .flatExtracting(PageRendererTest::targets)
          .allSatisfy(target -> assertThat(target).matches("[?#][^/:]*|/[^/:][^:]*"));
      assertThat(document.select("link").eachAttr("href")).containsExactly("/assets/refcheck.css");
    }
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void everyFieldHasALabelAndEveryGroupALegend(Language language) {
    for (var page : all(language)) {
      var document = Jsoup.parse(page);
      for (var field : document.select("input:not([type=hidden]), textarea")) {
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
  @MethodSource("refcheck.pages.Language#supported")
  void theReceiptShowsNumberAndTime(Language language) {
    var text =
        Jsoup.parse(
                pages.receipt(language, Samples.summary(language), TOKEN, receipt("R-1"), false))
            .text();
    assertThat(text)
        .contains("R-1", Messages.in(language).time(Samples.MONDAY))
        .contains(Samples.tenant(language).contact());
  }

  /** The page says that deletion is no longer possible, so it must not offer it. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theReceiptOfAClosedCheckOffersNoDeletion(Language language) {
    var over =
        new SubmissionReceipt("R-1", Samples.MONDAY, Optional.empty(), Optional.of(Samples.MONDAY));
    var page = Jsoup.parse(pages.receipt(language, Samples.summary(language), TOKEN, over, false));
    assertThat(page.select("form, details")).isEmpty();
    assertThat(page.text())
        .doesNotContain(Messages.in(language).get("receipt.until"))
        .contains(Messages.in(language).get("receipt.over", Samples.tenant(language).name()));
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theSavedPageShowsTheDeadlineAndTheLinksBack(Language language) {
    var page =
        Jsoup.parse(pages.saved(language, Samples.summary(language), Samples.referee(language), 2));
    assertThat(page.text()).contains(Messages.in(language).get("saved.text"));
    assertThat(page.expectFirst("dd").text())
        .isEqualTo(Messages.in(language).time(Samples.MONDAY, Samples.referee(language).country()));
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly(
            "/r/" + TOKEN + "?lang=" + language.tag(),
            "/r/" + TOKEN + "/form?lang=" + language.tag() + "&step=2");
  }

  @Test
  void contactsAndWebsitesAreLinks() {
    var landing =
        Jsoup.parse(
            pages.landing(EN, Samples.summary(Samples.ACME), TOKEN, false, Optional.empty()));
    assertThat(landing.select("dd a").eachAttr("href"))
        .containsExactly("mailto:hr@acme.example", "https://acme.example");
    var declined = Jsoup.parse(pages.declined(EN, Samples.summary(Samples.SHILI)));
    assertThat(declined.select("dd a").eachAttr("href")).containsExactly("tel:01000000000");
  }

  @Test
  void theErrorPageShowsTheRequestId() {
    assertThat(pages.failed(EN, "req_1")).contains("req_1");
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void inputCannotAddHtmlToAPage(Language language) {
    var referee = Samples.referee(Samples.MALICIOUS, Samples.MALICIOUS, "en");
    var referees = Samples.referees(Samples.MALICIOUS, Samples.MALICIOUS, referee);
    var fields =
        Map.of(
            "role",
            Samples.MALICIOUS,
            "strengths",
            "</textarea>" + Samples.MALICIOUS,
            "worked_from",
            Samples.MALICIOUS);
    var state =
        Samples.formState(fields, Map.of("role", Samples.MALICIOUS + "!"), ValidationScope.ALL);
    var evil = Samples.summary(Samples.EVIL);
    var form = pages.form(language, evil, referees, referee, state, true, true);
    for (var page :
        List.of(
            form,
            pages.saved(language, evil, referee, 1),
            pages.landing(language, evil, Samples.MALICIOUS, true, Optional.empty()),
            pages.declined(language, evil),
            pages.retracted(language, evil),
            pages.sent(language, Samples.MALICIOUS, state),
            pages.receipt(language, evil, Samples.MALICIOUS, receipt(Samples.MALICIOUS), true),
            pages.failed(language, Samples.MALICIOUS))) {
      var document = Jsoup.parse(page);
      assertThat(document.select("script, [style]")).isEmpty();
      assertThat(page).doesNotContain("<script");
    }
    assertThat(Samples.textAreaValue(Jsoup.parse(form), "strengths"))
        .isEqualTo("</textarea>" + Samples.MALICIOUS);
  }

  private List<String> all(Language language) {
    var summary = Samples.summary(language);
    var wrong = Samples.formState(Samples.WRONG, Map.of("role", "Lead"), ValidationScope.ALL);
    var over =
        new SubmissionReceipt("R-1", Samples.MONDAY, Optional.empty(), Optional.of(Samples.MONDAY));
    return List.of(
        pages.landing(language, summary, TOKEN, false, Optional.empty()),
        pages.landing(language, summary, TOKEN, true, Optional.of(DeclineReason.NOT_ME)),
        Samples.form(language, Samples.formState(Map.of(), Map.of(), ValidationScope.NONE), true),
        Samples.form(language, wrong, false),
        pages.saved(language, summary, Samples.referee(language), 2),
        pages.receipt(language, summary, TOKEN, receipt("R-1"), true),
        pages.receipt(language, summary, TOKEN, over, false),
        pages.sent(language, TOKEN, wrong),
        pages.retracted(language, summary),
        pages.declined(language, summary),
        pages.gone(language),
        pages.unsubscribed(language),
        pages.unavailable(language),
        pages.unsaved(language, UnsavedReason.LINK_CLOSED, unsaved(Samples.WRONG), "req_1"),
        pages.unsaved(language, UnsavedReason.FAILED, unsaved(Samples.WRONG), "req_1"),
        pages.failed(language, "req_1"));
  }

  private static UnsavedForm unsaved(Map<String, String> fields) {
    return new UnsavedForm(
        LinkToken.parse(TOKEN),
        "/r/" + TOKEN + "/save?step=2",
        Questionnaire.GENERAL,
        List.copyOf(fields.entrySet()),
        "");
  }

  @ParameterizedTest
  @EnumSource(UnsavedReason.class)
  void aFormThatIsNotStoredIsGivenBack(UnsavedReason reason) {
    for (var language : Language.supported()) {
      var typed = Map.of("role", Samples.MALICIOUS, "strengths", "\nKind,\n calm", "draft", "r1");
      var page = Jsoup.parse(pages.unsaved(language, reason, unsaved(typed), "req_1"));
      assertThat(page.select("dd").eachText()).contains("Kind,\ncalm".replace('\n', ' '));
      assertThat(page.select("dd").text())
          .contains(Samples.MALICIOUS.replaceAll("\\s+", " "))
          .doesNotContain("r1");
      var way = page.select("main a, main form");
      switch (reason) {
        case LINK_CLOSED -> assertThat(way).isEmpty();
        case UNAVAILABLE, FAILED -> {
          assertThat(way.attr("action")).isEqualTo("/r/" + TOKEN + "/save?step=2");
          assertThat(page.select("[name=strengths]").val()).isEqualTo("\nKind,\n calm");
          assertThat(page.select("[name=draft]").val()).isEqualTo("r1");
        }
        default -> assertThat(way.attr("href")).startsWith("/r/" + TOKEN);
      }
    }
  }

  @Test
  void aBodyWithoutFieldsIsGivenBackAsItIs() {
    var form = new UnsavedForm(Optional.empty(), "", Questionnaire.GENERAL, List.of(), "a<b>\nc");
    var page = Jsoup.parse(pages.unsaved(EN, UnsavedReason.UNREADABLE, form, "req_1"));
    assertThat(page.select(".typed").text()).isEqualTo("a<b> c");
    assertThat(page.select("main a")).isEmpty();
  }

  private static SubmissionReceipt receipt(String number) {
    return new SubmissionReceipt(
        number, Samples.MONDAY, Optional.of(Samples.MONDAY), Optional.empty());
  }

  private static List<String> targets(Element element) {
    return List.of("href", "src", "action", "formaction").stream()
        .filter(element::hasAttr)
        .map(element::attr)
        .toList();
  }
}
