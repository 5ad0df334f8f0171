package refcheck.local.browser;

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

/** A page looked at in every way that people look at it, one after the other. */
final class PageInspection {
  /** Every look is pictured with {@code -Dscreenshots=true}, which takes as long as looking. */
  private static final boolean PICTURES = Boolean.getBoolean("screenshots");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final List<String> WCAG_AND_HABITS =
      Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

  private static final String AXE = AxeBuilder.getAxeScript();
  private static final String RUN =
      """
      tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(all =>
          all.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' '
              + node.failureSummary).join('; ')))
      """;

  /** A way to look: how wide in CSS pixels, in which colours, with letters of which size. */
  enum Look {
    PHONE_LIGHT(360, 800, ColorScheme.LIGHT, 16),
    PHONE_DARK(360, 800, ColorScheme.DARK, 16),
    DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT, 16),
    DESKTOP_DARK(1280, 800, ColorScheme.DARK, 16),
    /** A desktop's page enlarged four times (WCAG 2.2, 1.4.10). */
    REFLOWED(320, 256, ColorScheme.LIGHT, 16),
    /** Letters of twice the size, as set in the phone (WCAG 2.2, 1.4.4). */
    LARGE_LETTERS(360, 800, ColorScheme.LIGHT, 32);

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final int letters;

    Look(int width, int height, ColorScheme scheme, int letters) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
      this.letters = letters;
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
    return new PageInspection(page, WCAG_AND_HABITS);
  }

  /** Landmarks and headings are the mail program's own. */
  static PageInspection ofLetters(Page page) {
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
    // A picture of all that there is to scroll would take the size of letters back.
    var whole = look != Look.LARGE_LETTERS;
    try {
      isFit(what, look);
    } catch (AssertionError e) {
      shoot(what, whole);
      throw e;
    }
    if (PICTURES) {
      shoot(what, whole);
    }
  }

  private void isFit(String what, Look look) {
    assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo(look.letters + "px");
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(what + " scrolls sideways")
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
    sizes.addProperty("standard", look.letters);
    sizes.addProperty("fixed", look.letters);
    var arguments = new JsonObject();
    arguments.add("fontSizes", sizes);
    session.send("Page.setFontSizes", arguments);
  }

  private void shoot(String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(whole)
            .setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
