package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;
import static refcheck.pages.Samples.ZH_CN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.Referee;

class EmailRendererTest {
  private static final Pattern LINK = Pattern.compile("\\w+://[^\\s\"<]+");

  private final EmailRenderer letters = new EmailRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void eachPartHasTheRefereesLinkAndTheWayOut(Language language) {
    var mail = invitation(language);
    var link = "https://refs.example.com/r/" + Samples.TOKEN.secret() + "?lang=" + language.tag();
    assertThat(LINK.matcher(mail.text()).results().map(found -> found.group()))
        .containsExactly(link, link + "#decline");
    assertThat(Jsoup.parse(mail.html()).select("a").eachAttr("href"))
        .containsExactly(link, link + "#decline");
    assertThat(mail.text().lines()).contains(link, link + "#decline");
    assertThat(mail.unsubscribe())
        .hasValueSatisfying(at ->
            assertThat(at.getPath()).isEqualTo("/r/" + Samples.TOKEN.secret() + "/unsubscribe"));
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
  void theLastLetterSaysWhenAllIsDestroyed(Language language) {
    var mail =
        letters.thanks(
            Samples.asker(language),
            Samples.invitations(language),
            Samples.invitation(language),
            Samples.MONDAY);
    assertThat(unwrapped(mail.text()))
        .contains(unwrapped(Messages.in(language).time(Samples.MONDAY)), "7KQ2M-4XV9C");
    assertThat(Jsoup.parse(mail.html()).select("a")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void bothPartsSayWhoAsksAboutWhomAndHowToBeSure(Language language) {
    var mail = invitation(language);
    var tenant = Samples.tenant(language);
    var invitations = Samples.invitations(language);
    for (var part : new String[] {mail.text(), Jsoup.parse(mail.html()).text()}) {
      assertThat(unwrapped(part))
          .contains(unwrapped(tenant.name()), unwrapped(tenant.contact()))
          .contains(unwrapped(invitations.candidateName()))
          .contains(unwrapped(invitations.positionTitle()))
          .contains(unwrapped(Samples.invitation(language).name()))
          .contains(unwrapped(Messages.in(language).time(Samples.MONDAY)))
          .contains("90", "7KQ2M-4XV9C");
    }
    assertThat(mail.subject()).contains(tenant.name(), invitations.candidateName());
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void theHtmlIsAWholeDocumentThatLoadsNothing(Language language) {
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
  void aTelephoneNumberStandsOnOneLine(Language language) {
    var tenant =
        new Tenant(new TenantId("acme"), "Acme", "hr@acme.example, +44 20 7946 0000", null);
    var mail = invitation(language, tenant, Samples.invitation(language), Duration.ofDays(90));
    assertThat(mail.html()).contains("+44\u00A020\u00A07946\u00A00000");
    assertThat(mail.text()).contains("+44 20 7946 0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theCodeStandsOnOneLine(String language) {
    var mail = invitation(Language.of(language).orElseThrow());
    assertThat(Jsoup.parse(mail.html()).select("span[style=white-space:nowrap]").eachText())
        .containsExactly("7KQ2M-4XV9C");
  }

  /** A filter of spam would take it for a word that is to be hidden from it. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void noTagStandsWithinAWord(Language language) {
    var tenant = new Tenant(new TenantId("acme"), "示例", "电话：+86 10 0000 0000", null);
    var invitation = invitation(language, tenant, Samples.invitation(language), Duration.ofDays(9));
    for (var html : List.of(invitation.html(), invitation(language).html())) {
      assertThat(html)
          .doesNotContainPattern(
              "[^\\s\\p{Punct}]</?(a|b|i|em|span|strong)\\b[^>]*>[^\\s\\p{Punct}]");
    }
  }

  /**
   * Sizes by the root's are none that every reader of mail knows: some take such text for hidden.
   */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void sizesAreRelativeToTheTextAround(Language language) {
    assertThat(invitation(language).html())
        .contains("font-size:0.875em")
        .doesNotContainPattern("[0-9]rem\\b");
  }

  @Test
  void theReadersLanguageIsTheLetters() {
    assertThat(letter(Samples.ACME, Samples.invitation("Ann Lee", "Former Ltd", "en-GB")).subject())
        .isEqualTo("Acme asks you for a reference for Li Lei");
    assertThat(
            letter(Samples.ACME, Samples.invitation("Ann Lee", "Former Ltd", "zh-Hans")).subject())
        .isEqualTo("【Acme】邀请您协助核实 Li Lei 的工作经历");
    assertThat(letter(Samples.ACME, Samples.invitation("Ann Lee", "Former Ltd", "fr")).html())
        .contains("<html lang=\"en\"");
  }

  @Test
  void aNameCannotAddHeadersMarkupOrLinks() {
    var mail = letter(Samples.EVIL, Samples.invitation(Samples.NASTY, "Former Ltd", "en"));
    assertThat(mail.subject()).doesNotContainPattern("[\\p{Cntrl}]");
    assertThat(mail.html()).doesNotContain("<script");
    assertThat(LINK.matcher(mail.html() + mail.text()).results())
        .allSatisfy(found -> assertThat(found.group()).startsWith("https://refs.example.com/r/"));
    assertThat(letters.sender(Samples.EVIL, EN)).doesNotContainPattern("[\\p{Cntrl}]");
  }

  @Test
  void theSenderIsTheTenantThroughUs() {
    assertThat(letters.sender(Samples.ACME, EN)).isEqualTo("Acme (via Refcheck)");
    assertThat(letters.sender(Samples.SHILI, ZH_CN)).isEqualTo("示例科技（由 Refcheck 代发）");
  }

  @Test
  void retentionIsSaidInDays() {
    assertThat(unwrapped(kept(Duration.ofDays(90)))).contains(unwrapped("kept for 90 days after"));
    assertThat(unwrapped(kept(Duration.ofDays(1)))).contains(unwrapped("kept for one day after"));
  }

  @Test
  void aMailDoesNotShowItsPeople() {
    assertThat(invitation(EN)).hasToString("RenderedEmail");
  }

  private String kept(Duration retention) {
    return invitation(EN, Samples.ACME, Samples.invitation(EN), retention).text();
  }

  private RenderedEmail invitation(Language language) {
    return invitation(
        language, Samples.tenant(language), Samples.invitation(language), Duration.ofDays(90));
  }

  private RenderedEmail letter(Tenant tenant, Referee invitation) {
    return invitation(EN, tenant, invitation, Duration.ofDays(90));
  }

  private RenderedEmail invitation(
      Language language, Tenant tenant, Referee invitation, Duration retention) {
    return letters.invitation(
        Samples.asker(tenant, retention),
        Samples.invitations(language),
        invitation,
        Samples.ORIGIN);
  }

  private RenderedEmail receipt(Language language, SubmissionReceipt receipt) {
    return letters.receipt(
        Samples.asker(language),
        Samples.invitations(language),
        Samples.invitation(language),
        Samples.ORIGIN,
        receipt);
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s", "");
  }
}
