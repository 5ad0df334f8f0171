package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.access.Tenant;
import refcheck.domain.task.DeclineReason;

class LandingTest {
  private static final String TOKEN = Samples.TOKEN.secret();

  private final PageRenderer pages = new PageRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theLandingPageNamesOnlyTheTenant(Language language) {
    var tenant = Samples.tenant(language);
    var document =
        Jsoup.parse(
            pages.landing(language, Samples.summary(tenant), TOKEN, false, Optional.empty()));
    assertThat(document.expectFirst("h1").text()).contains(tenant.name());
    assertThat(document.select("dd").eachText()).contains(tenant.contact());
    assertThat(document.select("form").eachAttr("action"))
        .containsExactly(
            "/r/" + TOKEN + "/begin?lang=" + language.tag() + "&step=1",
            "/r/" + TOKEN + "/decline?lang=" + language.tag() + "&of=rather_not",
            "/r/" + TOKEN + "/decline?lang=" + language.tag() + "&of=not_me",
            "/r/" + TOKEN + "/decline?lang=" + language.tag() + "&of=left_company");
    assertThat(document.select("dd.code").text()).isEqualTo("7KQ2M-4XV9C");
    assertThat(document.select("form"))
        .allSatisfy(form -> assertThat(form.attr("method")).isEqualTo("post"));
    assertThat(document.select("nav a").eachAttr("href"))
        .containsExactlyElementsOf(
            Language.supported().stream().map(each -> "?lang=" + each.tag()).toList());
  }

  @Test
  void theLandingPageShowsTheWebsiteIfThereIsOne() {
    assertThat(landing(Samples.ACME)).contains("https://acme.example");
    assertThat(landing(Samples.SHILI)).doesNotContain("Website");
  }

  @Test
  void theLandingPageShowsTheEstimatedOrMeasuredTime() {
    var estimated = landing(Samples.ACME);
    assertThat(estimated).contains("About 5 minutes.").doesNotContain("measured");
    var summary =
        Samples.summary(Samples.ACME, Duration.ofDays(90), Optional.of(Duration.ofSeconds(190)));
    assertThat(pages.landing(EN, summary, TOKEN, false, Optional.empty()))
        .contains("About 4 minutes, measured over the last references.");
  }

  @Test
  void theLandingPageShowsTheRetention() {
    assertThat(landing(Samples.ACME)).contains("For 90 days after the check is over.");
  }

  @Test
  void aRefereeWithADraftCanContinue() {
    var drafted = pages.landing(EN, Samples.summary(Samples.ACME), TOKEN, true, Optional.empty());
    assertThat(Jsoup.parse(drafted).expectFirst("form button").text()).isEqualTo("Continue");
  }

  @Test
  void decliningNeedsAReasonAndNoneIsPreselected() {
    var document = Jsoup.parse(landing(Samples.ACME));
    assertThat(document.select("input[type=radio][name=reason]").eachAttr("value"))
        .containsExactlyElementsOf(
            DeclineReason.offered().stream().map(DeclineReason::wireName).toList());
    assertThat(document.select("input[type=checkbox][name=reason]").eachAttr("value"))
        .containsExactly("not_me", "left_company");
    assertThat(document.select("input[name=reason]"))
        .allSatisfy(input -> assertThat(input.hasAttr("required")).isTrue());
    assertThat(document.select("[checked]")).isEmpty();
  }

  @Test
  void decliningHasALinkTarget() {
    assertThat(Jsoup.parse(landing(Samples.ACME)).select("#decline")).hasSize(1);
  }

  @Test
  void theLandingPageReportsAMissingReason() {
    assertThat(Jsoup.parse(landing(Samples.ACME)).select("[role=alert], .error, details[open]"))
        .isEmpty();
    for (var reason :
        List.of(DeclineReason.RATHER_NOT, DeclineReason.NOT_ME, DeclineReason.LEFT_COMPANY)) {
      var missing =
          Jsoup.parse(
              pages.landing(EN, Samples.summary(Samples.ACME), TOKEN, false, Optional.of(reason)));
      assertThat(missing.select("details[open] form").eachAttr("id"))
          .containsExactly(reason.wireName());
      assertThat(missing.select("[role=alert] a[href=#" + reason.wireName() + "]").text())
          .isNotBlank();
      assertThat(missing.select("input[checked]")).isEmpty();
    }
  }

  private String landing(Tenant tenant) {
    return pages.landing(EN, Samples.summary(tenant), TOKEN, false, Optional.empty());
  }
}
