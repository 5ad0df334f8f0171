package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.dossier.DossierPart.PersonPart;

/** How emails look in mail programs. */
class EmailLayoutTest {
  private final EmailRenderer renderer = new EmailRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theHtmlIsACompleteDocumentThatLoadsNothing(Language language) {
    var document = Jsoup.parse(invitation(language).html());
    assertThat(document.expectFirst("html").attr("lang")).isEqualTo(language.tag());
    assertThat(document.select("meta[name=color-scheme][content=light dark]")).hasSize(1);
    assertThat(document.select("img, script, link, style, [src]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void aParagraphOfTheTextIsOneLine(Language language) {
    assertThat(invitation(language).text().lines())
        .allSatisfy(line -> assertThat(line).isEqualTo(line.strip()));
    assertThat(invitation(language).text().split("\n\n"))
        .filteredOn(paragraph -> !paragraph.contains("://"))
        .allSatisfy(paragraph -> assertThat(paragraph.strip()).doesNotContain("\n"));
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void aTelephoneNumberIsNotWrapped(Language language) {
    var tenant =
        new Tenant(new TenantId("acme"), "Acme", "hr@acme.example, +44 20 7946 0000", null);
    var email = invitation(tenant, Samples.referee(language), Duration.ofDays(90));
    assertThat(email.html()).contains("+44\u00A020\u00A07946\u00A00000");
    assertThat(email.text()).contains("+44 20 7946 0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theCodeIsNotWrapped(String language) {
    var email = invitation(Language.of(language).orElseThrow());
    assertThat(Jsoup.parse(email.html()).select("span[style=white-space:nowrap]").eachText())
        .containsExactly("7KQ2M-4XV9C");
  }

  /** Spam filters would read it as an attempt to hide a word from them. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void noTagIsWithinAWord(Language language) {
    var tenant = new Tenant(new TenantId("acme"), "示例", "电话：+86 10 0000 0000", null);
    var invitation = invitation(tenant, Samples.referee(language), Duration.ofDays(9));
    for (var html : List.of(invitation.html(), invitation(language).html())) {
      assertThat(html)
          .doesNotContainPattern(
              "[^\\s\\p{Punct}]</?(a|b|i|em|span|strong)\\b[^>]*>[^\\s\\p{Punct}]");
    }
  }

  /** Some email programs do not support {@code rem} and treat such text as hidden. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void sizesAreRelativeToTheSurroundingText(Language language) {
    assertThat(invitation(language).html())
        .contains("font-size:0.875em")
        .doesNotContainPattern("[0-9]rem\\b");
  }

  private RenderedEmail invitation(Language language) {
    return invitation(Samples.tenant(language), Samples.referee(language), Duration.ofDays(90));
  }

  private RenderedEmail invitation(Tenant tenant, PersonPart referee, Duration retention) {
    return renderer.invitation(Samples.summary(tenant, retention), referee, Samples.ORIGIN);
  }
}
