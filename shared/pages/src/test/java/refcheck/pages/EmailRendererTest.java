package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;
import static refcheck.pages.Samples.ZH_CN;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.access.Tenant;
import refcheck.domain.dossier.DossierPart.PersonPart;

class EmailRendererTest {
  private static final Pattern LINK = Pattern.compile("\\w+://[^\\s\"<]+");

  private final EmailRenderer renderer = new EmailRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void eachPartHasTheLinksToAnswerAndToDecline(Language language) {
    var email = invitation(language);
    var link = "https://refs.example.com/r/" + Samples.TOKEN.secret() + "?lang=" + language.tag();
    assertThat(LINK.matcher(email.text()).results().map(found -> found.group()))
        .containsExactly(link, link + "#decline");
    assertThat(Jsoup.parse(email.html()).select("a").eachAttr("href"))
        .containsExactly(link, link + "#decline");
    assertThat(email.text().lines()).contains(link, link + "#decline");
    assertThat(email.unsubscribe())
        .hasValueSatisfying(url ->
            assertThat(url.getPath()).isEqualTo("/r/" + Samples.TOKEN.secret() + "/unsubscribe"));
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theReceiptSaysUntilWhenAnswersCanBeDeleted(Language language) {
    var until = Samples.MONDAY.plus(Duration.ofDays(5));
    var open = new SubmissionReceipt("R-1", Samples.MONDAY, Optional.of(until), Optional.empty());
    var over = new SubmissionReceipt("R-1", Samples.MONDAY, Optional.empty(), Optional.empty());
    var untilInWords = unwrapped(Messages.in(language).time(until));
    assertThat(unwrapped(receipt(language, open).text())).contains("R-1", untilInWords);
    assertThat(unwrapped(receipt(language, over).text()))
        .contains("R-1")
        .doesNotContain(untilInWords);
    assertThat(receipt(language, open).unsubscribe()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theLastEmailSaysWhenTheDataIsDestroyed(Language language) {
    var email =
        renderer.thanks(Samples.summary(language), Samples.referee(language), Samples.MONDAY);
    assertThat(unwrapped(email.text()))
        .contains(unwrapped(Messages.in(language).time(Samples.MONDAY)), "7KQ2M-4XV9C");
    assertThat(Jsoup.parse(email.html()).select("a")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void bothPartsNameTheTenantTheCandidateAndTheCode(Language language) {
    var email = invitation(language);
    var tenant = Samples.tenant(language);
    var referee = Samples.referee(language);
    for (var part : new String[] {email.text(), Jsoup.parse(email.html()).text()}) {
      assertThat(unwrapped(part))
          .contains(unwrapped(tenant.name()), unwrapped(tenant.contact()))
          .contains(unwrapped(referee.subject().name()))
          .contains(unwrapped(referee.subject().position()))
          .contains(unwrapped(referee.person().name()))
          .contains(unwrapped(Messages.in(language).time(Samples.MONDAY)))
          .contains("90", "7KQ2M-4XV9C");
    }
    assertThat(email.subject()).contains(tenant.name(), referee.subject().name());
  }

  @Test
  void theEmailIsInTheReadersLanguage() {
    assertThat(
            invitation(Samples.ACME, Samples.referee("Ann Lee", "Former Ltd", "en-GB")).subject())
        .isEqualTo("Acme asks you for a reference for Li Lei");
    assertThat(
            invitation(Samples.ACME, Samples.referee("Ann Lee", "Former Ltd", "zh-Hans")).subject())
        .isEqualTo("【Acme】邀请您协助核实 Li Lei 的工作经历");
    assertThat(invitation(Samples.ACME, Samples.referee("Ann Lee", "Former Ltd", "fr")).html())
        .contains("<html lang=\"en\"");
  }

  @Test
  void aNameCannotAddHeadersMarkupOrLinks() {
    var email = invitation(Samples.EVIL, Samples.referee(Samples.MALICIOUS, "Former Ltd", "en"));
    assertThat(email.subject()).doesNotContainPattern("[\\p{Cntrl}]");
    assertThat(email.html()).doesNotContain("<script");
    assertThat(LINK.matcher(email.html() + email.text()).results())
        .allSatisfy(found -> assertThat(found.group()).startsWith("https://refs.example.com/r/"));
    assertThat(renderer.sender(Samples.EVIL, EN)).doesNotContainPattern("[\\p{Cntrl}]");
  }

  @Test
  void theSenderNamesTheTenantAndRefcheck() {
    assertThat(renderer.sender(Samples.ACME, EN)).isEqualTo("Acme (via Refcheck)");
    assertThat(renderer.sender(Samples.SHILI, ZH_CN)).isEqualTo("示例科技（由 Refcheck 代发）");
  }

  @Test
  void retentionIsShownInDays() {
    assertThat(unwrapped(textWithRetention(Duration.ofDays(90))))
        .contains(unwrapped("kept for 90 days after"));
    assertThat(unwrapped(textWithRetention(Duration.ofDays(1))))
        .contains(unwrapped("kept for one day after"));
  }

  @Test
  void toStringShowsNoPersonalData() {
    assertThat(invitation(EN)).hasToString("RenderedEmail");
  }

  private String textWithRetention(Duration retention) {
    return invitation(Samples.ACME, Samples.referee(EN), retention).text();
  }

  private RenderedEmail invitation(Language language) {
    return invitation(Samples.tenant(language), Samples.referee(language), Duration.ofDays(90));
  }

  private RenderedEmail invitation(Tenant tenant, PersonPart referee) {
    return invitation(tenant, referee, Duration.ofDays(90));
  }

  private RenderedEmail invitation(Tenant tenant, PersonPart referee, Duration retention) {
    return renderer.invitation(Samples.summary(tenant, retention), referee, Samples.ORIGIN);
  }

  private RenderedEmail receipt(Language language, SubmissionReceipt receipt) {
    return renderer.receipt(
        Samples.summary(language), Samples.referee(language), Samples.ORIGIN, receipt);
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s", "");
  }
}
