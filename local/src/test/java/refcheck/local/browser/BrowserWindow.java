package refcheck.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import refcheck.local.journey.InvitedCheck;

/**
 * A window on the pages, and the person before it. Scripts are off unless said otherwise; whatever
 * the browser complains about, and whatever it asks of others than the host, fails on closing.
 */
final class BrowserWindow implements AutoCloseable {
  final Page page;

  /** All that was answered so far. */
  final List<Response> responses = new ArrayList<>();

  private final List<String> complaints = new ArrayList<>();
  private int taps;

  private BrowserWindow(BrowserContext context) {
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
    page.onRequest(this::watch);
    page.onResponse(responses::add);
  }

  /** On a phone of its own: 360 by 800, held upright. */
  static BrowserWindow onPhone() {
    return of(options(360, 800).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
  }

  static BrowserWindow onDesktop() {
    return of(options(1280, 800));
  }

  /** The only one with scripts: those of whoever looks at the pages, not the pages' own. */
  static BrowserWindow ofInspector() {
    return of(options(360, 800).setJavaScriptEnabled(true).setBypassCSP(true));
  }

  /** One more window in the same browser. */
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

  private void listen(ConsoleMessage message) {
    // A page that says 404 is one that people are meant to read.
    if (message.type().equals("error") && !message.text().contains("status of 4")) {
      complaints.add(message.text());
    }
  }

  private void watch(Request request) {
    if (!request.url().startsWith(InvitedCheck.api().address().toString())) {
      complaints.add("asks " + request.url());
    }
  }

  BrowserWindow open(String url) {
    page.navigate(InvitedCheck.api().address().resolve(url).toString());
    return this;
  }

  /** Follows a link and begins. */
  BrowserWindow begin(String link) {
    return open(link).tap("form[action*='/begin'] button");
  }

  BrowserWindow tap(String selector) {
    taps++;
    page.locator(selector).click();
    // A click waits for the next page to begin, not for what is on it.
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    return this;
  }

  BrowserWindow choose(String question, String answer) {
    return tap(".option:has([name=" + question + "][value='" + answer + "']) label");
  }

  /** Taps the field first, as one does on a phone. */
  BrowserWindow type(String question, String text) {
    tap("#" + question);
    field(question).fill(text);
    return this;
  }

  BrowserWindow turnOn() {
    return tap(".step.current .turning button:not(.second)");
  }

  BrowserWindow turnBack() {
    return tap(".step.current .turning button.second");
  }

  BrowserWindow saveForLater() {
    return tap("button[formaction*='later=1']");
  }

  BrowserWindow send() {
    return tap(".sending button:not(.second)");
  }

  /** What the shortest honest answers are: what is required, in three parts of the form. */
  BrowserWindow answerShortly() {
    choose("worked_together", "yes").type("role", "Team lead").turnOn();
    choose("quality", "4").choose("teamwork", "4").choose("reliability", "5").turnOn();
    return type("strengths", "Calm and exact").choose("rehire", "yes");
  }

  /** The same where the form is in one piece. */
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

  boolean isSeen(String selector) {
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
    assertThat(complaints).isEmpty();
  }
}
