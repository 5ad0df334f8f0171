package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.task.DeclineReason;
import refcheck.pages.FormState.ValidationScope;

/** What holds for every page: complete, labelled, safe. */
class PageRulesTest {
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
          .flatExtracting(PageRulesTest::targets)
          .allSatisfy(target ->
              assertThat(target)
                  .matches("[?#][^/:]*|/[^/:][^:]*|mailto:[^:/?]+|tel:[+]?[0-9]+|https://[^:]+"));
      assertThat(document.select("[src], [action], [formaction]"))
          .flatExtracting(PageRulesTest::targets)
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
        pages.receipt(language, summary, TOKEN, Samples.receipt("R-1"), true),
        pages.receipt(language, summary, TOKEN, over, false),
        pages.sent(language, Samples.REFERENCE, TOKEN, wrong),
        pages.retracted(language, summary),
        pages.declined(language, summary),
        pages.gone(language),
        pages.unsubscribed(language),
        pages.unavailable(language),
        pages.unsaved(language, UnsavedReason.LINK_CLOSED, Samples.unsaved(Samples.WRONG), "req_1"),
        pages.unsaved(language, UnsavedReason.FAILED, Samples.unsaved(Samples.WRONG), "req_1"),
        pages.failed(language, "req_1"));
  }

  private static List<String> targets(Element element) {
    return List.of("href", "src", "action", "formaction").stream()
        .filter(element::hasAttr)
        .map(element::attr)
        .toList();
  }
}
