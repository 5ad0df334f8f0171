package refcheck.tests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import refcheck.tests.journey.InvitedCheck;

/**
 * A browser window and its user. Scripts are off by default. Closing the window fails if the
 * browser reported errors or made requests to another host.
 */
final class BrowserWindow implements AutoCloseable {
  final Page page;

  /** All responses so far. */
  final List<Response> responses = new ArrayList<>();

  private final BrowserErrors errors;
  private int taps;

  private BrowserWindow(BrowserContext context) {
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    errors = new BrowserErrors(page);
    page.onResponse(responses::add);
  }

  /** A window on a separate phone: 360 by 800 pixels, portrait. */
  static BrowserWindow onPhone() {
    return of(options(360, 800).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
  }

  static BrowserWindow onDesktop() {
    return of(options(1280, 800));
  }

  /**
   * A window with scripts enabled, for scripts that inspect pages. The pages themselves have no
   * scripts.
   */
  static BrowserWindow ofInspector() {
    return of(options(360, 800).setJavaScriptEnabled(true).setBypassCSP(true));
  }

  /** Opens another window in the same browser. */
  BrowserWindow another() {
    return new BrowserWindow(page.context());
  }

  private static NewContextOptions options(int width, int height) {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setJavaScriptEnabled(false)
        .setLocale("en-GB");
  }

  private static BrowserWindow of(NewContextOptions options) {
    return new BrowserWindow(Chrome.browser().newContext(options));
  }

  BrowserWindow open(String url) {
    page.navigate(InvitedCheck.api().address().resolve(url).toString());
    return this;
  }

  /** Opens a link and starts the form. */
  BrowserWindow begin(String link) {
    return open(link).tap("form[action*='/begin'] button");
  }

  BrowserWindow tap(String selector) {
    taps++;
    page.locator(selector).click();
    // A click waits until the next page starts to load, not until it is loaded.
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    return this;
  }

  BrowserWindow choose(String question, String answer) {
    return tap(".option:has([name=" + question + "][value='" + answer + "']) label");
  }

  /** Taps the field first, as on a phone. */
  BrowserWindow type(String question, String text) {
    tap("#" + question);
    field(question).fill(text);
    return this;
  }

  BrowserWindow nextPart() {
    return tap(".step.current .turning button:not(.second)");
  }

  BrowserWindow previousPart() {
    return tap(".step.current .turning button.second");
  }

  BrowserWindow saveForLater() {
    return tap("button[formaction*='later=1']");
  }

  BrowserWindow send() {
    return tap(".sending button:not(.second)");
  }

  /** Gives the shortest valid answers: the required ones, in three parts of the form. */
  BrowserWindow answerShortly() {
    choose("worked_together", "yes").type("role", "Team lead").nextPart();
    choose("quality", "4").choose("teamwork", "4").choose("reliability", "5").nextPart();
    return type("strengths", "Calm and exact").choose("rehire", "yes");
  }

  /** Gives the required answers where the form is in one piece. */
  BrowserWindow answerAll() {
    choose("worked_together", "yes").type("role", "Team lead");
    choose("quality", "4").choose("teamwork", "4").choose("reliability", "5");
    return type("strengths", "Calm\nand exact").choose("rehire", "yes");
  }

  Locator field(String question) {
    return page.locator("#" + question);
  }

  boolean isChosen(String question, String answer) {
    return page.locator("[name=" + question + "][value='" + answer + "']").isChecked();
  }

  boolean isVisible(String selector) {
    return page.locator(selector).first().isVisible();
  }

  String text() {
    return page.locator("main").innerText();
  }

  int taps() {
    return taps;
  }

  @Override
  public void close() {
    page.context().close();
    errors.areNone();
  }
}
