package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PageRendererTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  private final PageRenderer pages = new PageRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theReceiptShowsNumberAndTime(Language language) {
    var text =
        Jsoup.parse(
                pages.receipt(
                    language, Samples.summary(language), TOKEN, Samples.receipt("R-1"), false))
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
        .isEqualTo(
            Messages.in(language)
                .time(Samples.MONDAY, Samples.referee(language).person().country()));
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
  @EnumSource(UnsavedReason.class)
  void aFormThatIsNotStoredIsGivenBack(UnsavedReason reason) {
    for (var language : Language.supported()) {
      var typed = Map.of("role", Samples.MALICIOUS, "strengths", "\nKind,\n calm", "draft", "r1");
      var page = Jsoup.parse(pages.unsaved(language, reason, Samples.unsaved(typed), "req_1"));
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
    var form = new UnsavedForm(Optional.empty(), "", Samples.GENERAL, List.of(), "a<b>\nc");
    var page = Jsoup.parse(pages.unsaved(EN, UnsavedReason.UNREADABLE, form, "req_1"));
    assertThat(page.select(".typed").text()).isEqualTo("a<b> c");
    assertThat(page.select("main a")).isEmpty();
  }
}
