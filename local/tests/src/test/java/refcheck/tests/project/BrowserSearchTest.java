package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the order in which {@code ./refcheck test} looks for a browser: CHROME, an installed one,
 * the project's own, npm's, Playwright's, and the system's package manager only if all others fail.
 */
class BrowserSearchTest {
  private static final String FETCHING = "refcheck: fetching Chromium ";
  private static final String PLAYWRIGHT =
      "refcheck: no Chromium or Chrome found: Playwright will fetch one\n";
  private static final String INSTALLING = "refcheck: installing chromium with apt-get, as root\n";

  @TempDir Path folder;
  private BareMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = BareMachine.in(folder, "curl");
    Files.delete(machine.bin().resolve("uname"));
    machine.script("bin/uname", "[ \"$1\" = -s ] && echo Linux || echo x86_64");
    machine.script("jvm/jdk/bin/javac", "");
    Files.writeString(folder.resolve("jvm/jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    machine.variables().put("NPM_CONFIG_REGISTRY", dummy().toString());
  }

  @Test
  void usesTheBrowserInCHROME() throws Exception {
    machine.script("bin/chromium", "");
    var chosen = machine.script("named/browser", "").toString();
    machine.variables().put("CHROME", chosen);
    assertThat(machine.run("test", "browser").text()).endsWith("browser " + chosen + "\n");
  }

  @Test
  void prefersAnInstalledBrowserToItsOwn() throws Exception {
    var installed = machine.script("bin/chromium", "").toString();
    own();
    assertThat(machine.run("test", "browser").text()).endsWith("browser " + installed + "\n");
  }

  @Test
  void usesItsOwnBrowserWithoutTheNetwork() throws Exception {
    var own = own().toString();
    var result = machine.run("test", "browser");
    assertThat(result.text()).endsWith("browser " + own + "\n").doesNotContain("refcheck:");
  }

  @Test
  void fallsBackToPlaywrightWithoutNpm() throws Exception {
    var result = machine.run("test", "browser");
    var lines = result.text().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith(FETCHING);
    assertThat(lines.get(1)).startsWith("refcheck: could not fetch " + dummy());
    assertThat(lines.get(2) + "\n").isEqualTo(PLAYWRIGHT);
    assertThat(machine.project(".browser")).isEmptyDirectory();
  }

  @Test
  void rejectsAPackageWithAnotherChecksum() throws Exception {
    try (var server = new FileServer("no browser".getBytes(UTF_8))) {
      machine.variables().put("NPM_CONFIG_REGISTRY", server.url());
      var result = machine.run("test", "browser");
      assertThat(result.text()).contains("\nrefcheck: refused " + server.url(), PLAYWRIGHT);
      assertThat(machine.project(".browser")).isEmptyDirectory();
    }
  }

  @Test
  void installsABrowserAsLastResortAndAnnouncesIt() throws Exception {
    playwrightFails();
    Files.delete(machine.bin().resolve("id"));
    machine.script("bin/id", "echo 0");
    machine.script(
        "bin/apt-get",
        "echo \"apt-get $1\"; [ \"$1\" = update ] || { echo '#!/bin/sh' > %1$s; chmod +x %1$s; }"
            .formatted(machine.bin().resolve("chromium")));
    var result = machine.run("test", "browser");
    assertThat(result.text())
        .contains(PLAYWRIGHT, INSTALLING + "apt-get update\napt-get install\n")
        .endsWith("browser " + machine.bin().resolve("chromium") + "\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void installsNothingWithoutRoot() throws Exception {
    playwrightFails();
    Files.delete(machine.bin().resolve("id"));
    machine.script("bin/id", "echo 1000");
    machine.script("bin/apt-get", "echo installed");
    var result = machine.run("test", "browser");
    assertThat(result.text())
        .endsWith(
            "refcheck: no browser for the tests: install a Chromium or Chrome, or set CHROME to"
                + " one\n")
        .doesNotContain("apt-get", "installed");
    assertThat(result.code()).isEqualTo(1);
  }

  /**
   * Makes Maven fail as it does when Playwright could not fetch a browser, unless CHROME is set.
   */
  private void playwrightFails() throws IOException {
    machine.script(
        "project/mvnw",
        "[ -n \"$CHROME\" ] && echo \"browser $CHROME\" && exit; mkdir -p local/tests/target;"
            + " echo > local/tests/target/no-browser; exit 1");
  }

  private Path own() throws IOException {
    return machine.script("project/.browser/chromium-147.0.0/chrome", "");
  }

  /** A registry address on which no server listens. */
  private static URI dummy() {
    return URI.create("http://127.0.0.1:9");
  }
}
