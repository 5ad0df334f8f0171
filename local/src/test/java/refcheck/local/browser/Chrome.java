package refcheck.local.browser;

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
 * The one browser of all these tests: started with the first of them, stopped with the JVM. It is
 * the one that {@code CHROME} names, else one that Playwright fetches for itself.
 */
final class Chrome {
  private static final Optional<Path> INSTALLED =
      Optional.ofNullable(System.getenv("CHROME")).filter(path -> !path.isEmpty()).map(Path::of);

  /** Without it Playwright fetches every browser that it knows. */
  private static final Map<String, String> FETCH_NOTHING =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /** Where {@code ./refcheck test} reads that there was none. */
  private static final Path LACK = Path.of("target", "no-browser");

  private static final Browser BROWSER = launch();

  private Chrome() {}

  static Browser browser() {
    return BROWSER;
  }

  private static Browser launch() {
    try {
      return start();
    } catch (RuntimeException e) {
      note(e);
      throw e;
    }
  }

  private static void note(RuntimeException lack) {
    try {
      Files.writeString(LACK, lack.toString());
    } catch (IOException e) {
      lack.addSuppressed(e);
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
                    "--no-sandbox", // Without it nothing starts as root.
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run"));
    INSTALLED.ifPresent(options::setExecutablePath);
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(FETCH_NOTHING));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "stop the browser"));
    return playwright.chromium().launch(options);
  }

  private static void fetch() {
    var process = Driver.ensureDriverInstalled(FETCH_NOTHING, false).createProcessBuilder();
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
