package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CheckPlan;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.pages.RequestSummary;
import refcheck.pages.Stylesheet;
import refcheck.store.FormFiles;

/** Checks the layout of a tenant's contact for any contact text. */
@Tag("browser")
class ContactLookTest {
  private static final String HORIZONTAL_OVERFLOW =
      "document.documentElement.scrollWidth - innerWidth";

  /** The number of text lines of each link. The padding is the same above and below. */
  private static final String LINES =
      """
      () => [...document.querySelectorAll('dd a')].map(each => {
        const style = getComputedStyle(each);
        const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
        const box = each.getBoundingClientRect();
        return Math.round((box.height - padding) / parseFloat(style.lineHeight));
      })
      """;

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void addressesAndNumbersAreOnOneLine(int width) {
    try (var window = BrowserWindow.ofInspector()) {
      show(window, width, "People Team, +44 20 7946 0000, people-team@acme.example");
      assertThat(window.page.evaluate(LINES)).isEqualTo(List.of(1, 1, 1));
      assertThat(window.page.evaluate(HORIZONTAL_OVERFLOW)).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void longTextsAreWrapped(int width) {
    try (var window = BrowserWindow.ofInspector()) {
      show(window, width, "Write to " + "people.".repeat(16) + "team@acme.example, please");
      assertThat(window.page.evaluate(HORIZONTAL_OVERFLOW)).isEqualTo(0);
    }
  }

  private static void show(BrowserWindow window, int width, String contact) {
    var now = Instant.parse("2026-11-23T08:30:00Z");
    var tenant = new Tenant(new TenantId("acme"), "Acme", contact, "https://acme.example/about");
    var form = FormFiles.find(FormFiles.DEFAULT).orElseThrow();
    var summary =
        new RequestSummary(
            tenant,
            new CaseCode("7KQ2M4XV9C"),
            CheckPlan.REFERENCE,
            form,
            now,
            Duration.ofDays(90),
            Optional.empty());
    var pages = new PageRenderer();
    window.page.setViewportSize(width, 800);
    window.page.setContent(
        pages
            .landing(Language.ENGLISH, summary, "x".repeat(43), false, Optional.empty())
            .replaceFirst("<link [^>]*>", ""));
    window.page.addStyleTag(new Page.AddStyleTagOptions().setContent(Stylesheet.text()));
  }
}
