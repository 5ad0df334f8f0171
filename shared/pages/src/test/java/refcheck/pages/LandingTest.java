package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Language.EN;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.DeclineReason;

class LandingTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource
  void theLandingNamesTheTenantAndNobodyElse(Language language) {
    var tenant = Samples.tenant(language);
    var document = Jsoup.parse(pages.landing(language, tenant, TOKEN, false));
    assertThat(document.expectFirst("h1").text()).contains(tenant.name());
    assertThat(document.select("dd").eachText()).contains(tenant.contact());
    assertThat(document.select("form").eachAttr("action"))
        .containsExactly(
            "/r/" + TOKEN + "/begin?lang=" + language.tag(),
            "/r/" + TOKEN + "/decline?lang=" + language.tag());
    assertThat(document.select("form"))
        .allSatisfy(form -> assertThat(form.attr("method")).isEqualTo("post"));
    assertThat(document.select("nav a").eachAttr("href"))
        .containsExactly("?lang=en", "?lang=zh-CN");
  }

  @Test
  void theLandingShowsTheWebsiteIfThereIsOne() {
    assertThat(pages.landing(EN, Samples.ACME, TOKEN, false)).contains("https://acme.example");
    assertThat(pages.landing(EN, Samples.SHILI, TOKEN, false)).doesNotContain("Website");
  }

  @Test
  void decliningTakesAReasonAndNoneIsChosen() {
    var radios = Jsoup.parse(landing(false)).select("input[name=reason]");
    assertThat(radios.eachAttr("value"))
        .containsExactlyElementsOf(
            List.of(DeclineReason.values()).stream().map(DeclineReason::wireName).toList());
    assertThat(radios).allSatisfy(radio -> assertThat(radio.hasAttr("required")).isTrue());
    assertThat(radios.select("[checked]")).isEmpty();
  }

  /** The form links there; a browser opens the details around what it is led to. */
  @Test
  void decliningCanBeLinkedTo() {
    assertThat(Jsoup.parse(landing(false)).select("details #decline")).hasSize(1);
  }

  @Test
  void theLandingSaysThatAReasonIsMissing() {
    assertThat(Jsoup.parse(landing(false)).select("[role=alert], .error, details[open]")).isEmpty();
    var missing = Jsoup.parse(landing(true));
    assertThat(missing.select("details[open] fieldset[aria-invalid=true]")).hasSize(1);
    assertThat(missing.select("[role=alert] a[href=#decline]").text()).isNotBlank();
    assertThat(missing.select("input[checked]")).isEmpty();
  }

  private String landing(boolean missing) {
    return pages.landing(EN, Samples.ACME, TOKEN, missing);
  }
}
