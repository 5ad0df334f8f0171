package refcheck.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shared browser of all these tests. It starts with the first test and stops with the JVM. It
 * is the browser in {@code CHROME}, or otherwise one that Playwright downloads.
 */
final class Chrome {
  private static final Optional<Path> INSTALLED =
      Optional.ofNullable(System.getenv("CHROME")).filter(path -> !path.isEmpty()).map(Path::of);

  /** Without this variable, Playwright downloads every browser that it supports. */
  private static final Map<String, String> SKIP_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /** Tells {@code ./refcheck test} that there was no browser. */
  private static final Path NO_BROWSER_FILE = Path.of("target", "no-browser");

  private static final Browser BROWSER = launch();

  private Chrome() {}

  static Browser browser() {
    return BROWSER;
  }

  private static Browser launch() {
    try {
      return start();
    } catch (RuntimeException e) {
      recordMissingBrowser(e);
      throw e;
    }
  }

  private static void recordMissingBrowser(RuntimeException cause) {
    try {
      Files.writeString(NO_BROWSER_FILE, cause.toString());
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static Browser start() {
    if (INSTALLED.isEmpty()) {
      fetch();
    }
    var options =
        new LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox", // Chrome needs this option to start as root.
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run"));
    INSTALLED.ifPresent(options::setExecutablePath);
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(SKIP_DOWNLOAD));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "stop the browser"));
    return playwright.chromium().launch(options);
  }

  private static void fetch() {
    var process = Driver.ensureDriverInstalled(SKIP_DOWNLOAD, false).createProcessBuilder();
    process.command().addAll(List.of("install", "--only-shell", "chromium"));
    try {
      if (process.inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(
            "Playwright could not fetch a browser: set CHROME to an installed one");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
