package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Inspects a page in every way that people look at it: sizes, color schemes and text sizes. */
final class PageInspection {
  /**
   * With {@code -Dscreenshots=true}, takes a screenshot of every look, which doubles the run time.
   */
  private static final boolean TAKE_SCREENSHOTS = Boolean.getBoolean("screenshots");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final List<String> WCAG_AND_BEST_PRACTICES =
      Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

  private static final String AXE = AxeBuilder.getAxeScript();
  private static final String RUN =
      """
      tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(all =>
          all.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' '
              + node.failureSummary).join('; ')))
      """;

  /** A viewport: size in CSS pixels, color scheme and text size. */
  enum Look {
    PHONE_LIGHT(360, 800, ColorScheme.LIGHT, 16),
    PHONE_DARK(360, 800, ColorScheme.DARK, 16),
    DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT, 16),
    DESKTOP_DARK(1280, 800, ColorScheme.DARK, 16),
    /** A desktop page at 400 % zoom (WCAG 2.2, 1.4.10). */
    REFLOWED(320, 256, ColorScheme.LIGHT, 16),
    /** Text at twice the size, as set on the phone (WCAG 2.2, 1.4.4). */
    LARGE_TEXT(360, 800, ColorScheme.LIGHT, 32);

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final int fontSize;

    Look(int width, int height, ColorScheme scheme, int fontSize) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
      this.fontSize = fontSize;
    }
  }

  private final Page page;
  private final List<String> rules;
  private final CDPSession session;

  private PageInspection(Page page, List<String> rules) {
    this.page = page;
    this.rules = rules;
    this.session = page.context().newCDPSession(page);
  }

  static PageInspection ofPages(Page page) {
    return new PageInspection(page, WCAG_AND_BEST_PRACTICES);
  }

  /** Without best practices, because the mail program provides landmarks and headings. */
  static PageInspection ofEmails(Page page) {
    return new PageInspection(page, WCAG);
  }

  void pass(String name) {
    for (var look : Look.values()) {
      pass(name, look);
    }
    show(Look.PHONE_LIGHT);
  }

  private void pass(String name, Look look) {
    show(look);
    var what = name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    // A screenshot of the full page would reset the text size.
    var fullPage = look != Look.LARGE_TEXT;
    try {
      isAccessible(what, look);
    } catch (AssertionError e) {
      takeScreenshot(what, fullPage);
      throw e;
    }
    if (TAKE_SCREENSHOTS) {
      takeScreenshot(what, fullPage);
    }
  }

  private void isAccessible(String what, Look look) {
    assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo(look.fontSize + "px");
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(what + " scrolls horizontally")
        .isEqualTo(0);
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    assertThat(page.evaluate(RUN, rules)).as(what).isEqualTo(List.of());
  }

  private void show(Look look) {
    page.setViewportSize(look.width, look.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
    var sizes = new JsonObject();
    sizes.addProperty("standard", look.fontSize);
    sizes.addProperty("fixed", look.fontSize);
    var arguments = new JsonObject();
    arguments.add("fontSizes", sizes);
    session.send("Page.setFontSizes", arguments);
  }

  private void takeScreenshot(String name, boolean fullPage) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(fullPage)
            .setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
