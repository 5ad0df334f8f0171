package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.pages.Language;
import refcheck.tests.journey.InvitedCheck;

/** Inspects every page in every state, language and viewport. */
@Tag("browser")
class PageAppearanceTest {
  /** The maximum size of a document and its stylesheet, in bytes. */
  private static final int MAX_BYTES = 30 * 1024;

  static List<Language> languages() {
    return Language.supported();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isAccessible(Language language) {
    try (var window = BrowserWindow.ofInspector()) {
      var inspection = PageInspection.ofPages(window.page);
      var stylesheet = TrafficMeter.received(window.open("/assets/refcheck.css").responses);
      PageStates.in(language.tag())
          .forEach((state, url) -> {
            window.responses.clear();
            window.open(url);
            hasSecurityHeaders(window.responses.getFirst());
            isSmall(window, stylesheet);
            assertThat(window.page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
            inspection.pass(language + "/" + state);
          });
      tooLong(window, language);
      inspection.pass(language + "/toolong");
      conflicting(window, language);
      inspection.pass(language + "/overtaken");
      notSubmitted(window, language);
      inspection.pass(language + "/unsent");
      failed(window, language);
      inspection.pass(language + "/failed");
    }
  }

  private static void hasSecurityHeaders(Response page) {
    var policy = page.headerValue("content-security-policy");
    assertThat(policy).startsWith("default-src 'none';").contains("form-action 'self'");
    assertThat(policy).contains("frame-ancestors 'none'", "base-uri 'none'");
    assertThat(page.headerValue("cache-control")).isEqualTo("no-store");
    assertThat(page.headerValue("referrer-policy")).isEqualTo("no-referrer");
    assertThat(page.headerValue("x-content-type-options")).isEqualTo("nosniff");
    assertThat(page.headerValue("strict-transport-security")).contains("max-age=");
    assertThat(page.headerValue("x-robots-tag")).contains("noindex");
  }

  /**
   * Counts the stylesheet, which is loaded only with the first page. Pages load no other resources.
   */
  private static void isSmall(BrowserWindow window, int stylesheet) {
    assertThat(window.responses)
        .extracting(each -> each.request().resourceType())
        .isSubsetOf("document", "stylesheet");
    var document = TrafficMeter.received(window.responses.subList(0, 1));
    assertThat(document + stylesheet).isLessThanOrEqualTo(MAX_BYTES);
  }

  private static int lastStatus(BrowserWindow window) {
    return window.responses.reversed().stream()
        .filter(each -> each.request().resourceType().equals("document"))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static void tooLong(BrowserWindow window, Language language) {
    window.begin(InvitedCheck.in(language.tag(), 1).link(0));
    window.page.setViewportSize(1280, 800);
    window.field("strengths").fill("x".repeat(100_000));
    window.saveForLater();
    assertThat(lastStatus(window)).isEqualTo(413);
  }

  private static void conflicting(BrowserWindow window, Language language) {
    var invited = InvitedCheck.in(language.tag(), 1);
    window.begin(invited.link(0));
    window.page.setViewportSize(1280, 800);
    var others = List.of(invited.form(0), invited.form(0));
    others.getFirst().fill("strengths", "Calm").press("/save");
    others.getLast().fill("strengths", "Exact").press("/save");
    window.type("role", "Sample role").choose("quality", "2").saveForLater();
    assertThat(lastStatus(window)).isEqualTo(409);
  }

  private static void notSubmitted(BrowserWindow window, Language language) {
    var invited = InvitedCheck.in(language.tag(), 1);
    window.begin(invited.link(0));
    window.page.setViewportSize(1280, 800);
    invited.cancel();
    window.type("strengths", "Calm\nand exact").choose("quality", "2").send();
    assertThat(lastStatus(window)).isEqualTo(404);
  }

  /** A browser would not post the form like this by itself. */
  private static void failed(BrowserWindow window, Language language) {
    window.begin(InvitedCheck.in(language.tag(), 1).link(0));
    window.page.setViewportSize(1280, 800);
    window.page.locator("#answers").evaluate("form => form.enctype = 'text/plain'");
    window.saveForLater();
    assertThat(lastStatus(window)).isEqualTo(415);
  }
}
