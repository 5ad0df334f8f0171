package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.tests.project.BareMachine.Result;
import refcheck.tests.project.FileServer.Behavior;

/**
 * Checks that {@code ./refcheck} fetches a JDK 25 if none is installed, or reports the reason in
 * one line if it cannot.
 */
class JdkFetchTest {
  private static final String NONE_FOUND = "refcheck: no JDK 25 found (looked in JAVA_HOME, ";

  @TempDir Path folder;
  private BareMachine machine;
  private FileServer server;

  @BeforeEach
  void setUp() throws Exception {
    machine = BareMachine.in(folder.resolve("machine"), "curl");
    server = serve(archive("exit 0"));
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  @Test
  void fetchesAJdkOnceAndUsesIt() throws Exception {
    var first = machine.run("format");
    assertThat(first.text()).startsWith(NONE_FOUND).contains(ending("maven with JDK " + own()));
    assertThat(first.text()).contains("fetching Temurin 25", "from " + server.url() + "/OpenJDK25");
    assertThat(first.code()).isZero();
    var second = machine.run("format");
    assertThat(second.text()).startsWith("maven with JDK " + own()).doesNotContain("refcheck:");
    assertThat(server.requests()).isEqualTo(1);
    assertThat(machine.project(".jdk").toFile().list()).hasSize(1);
  }

  @Test
  void prefersAnInstalledJdk() throws Exception {
    machine.script("jvm/some/bin/javac", "");
    Files.writeString(folder.resolve("machine/jvm/some/release"), "JAVA_VERSION=\"25.0.1\"\n");
    assertThat(machine.run("format").text())
        .startsWith("maven with JDK " + folder + "/machine/jvm");
    assertThat(server.requests()).isZero();
  }

  @Test
  void fetchesNothingIfTheSystemJdkIsRequested() throws Exception {
    machine.variables().put("REFCHECK_JDK", "system");
    var result = machine.run("format");
    failsInOneLine(result, "REFCHECK_JDK=system forbids fetching one");
    assertThat(result.text()).startsWith(NONE_FOUND);
    assertThat(server.requests()).isZero();
    assertThat(machine.project(".jdk")).doesNotExist();
  }

  @Test
  void rejectsATruncatedArchive() throws Exception {
    server.setBehavior(Behavior.CUT);
    fails(machine.run("format"), "could not fetch " + server.url());
    server.setBehavior(Behavior.WHOLE);
    assertThat(machine.run("format").code()).isZero();
  }

  @Test
  void rejectsAnArchiveWithAnotherChecksum() throws Exception {
    pin("0".repeat(64));
    fails(machine.run("format"), "refused " + server.url());
  }

  @Test
  void reportsAMissingFile() throws Exception {
    server.setBehavior(Behavior.NOT_FOUND);
    fails(machine.run("format"), "404");
  }

  @Test
  void reportsAMissingNetwork() throws Exception {
    server.close();
    fails(machine.run("format"), "could not fetch " + server.url());
  }

  @Test
  void reportsAFolderThatCannotBeWritten() throws Exception {
    Files.writeString(machine.project(".jdk"), "no folder");
    var result = machine.run("format");
    assertThat(result.text().lines().toList().getLast())
        .isEqualTo("refcheck: cannot write to .jdk");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void usesWgetWithoutCurl() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    fails(machine.run("format"), "neither curl nor wget is installed");
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    assertThat(machine.run("format").text()).contains("maven with JDK " + own());
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void reportsWgetErrors() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    server.setBehavior(Behavior.NOT_FOUND);
    fails(machine.run("format"), "404");
    server.close();
    fails(machine.run("format"), "could not fetch " + server.url());
  }

  @Test
  void waitsForAnotherProcessThatFetches() throws Exception {
    server.setBehavior(Behavior.HALTING);
    var first = machine.start("format");
    server.awaitHalf();
    var second = machine.start("format");
    var output = second.inputReader();
    assertThat(output.readLine()).startsWith(NONE_FOUND);
    assertThat(output.readLine()).startsWith("refcheck: waiting for another ./refcheck (process ");
    server.proceed();
    assertThat(first.waitFor()).isZero();
    assertThat(output.readLine()).startsWith("maven with JDK " + own());
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void recoversFromAKilledFetch() throws Exception {
    server.setBehavior(Behavior.HALTING);
    var process = machine.start("format");
    server.awaitHalf();
    var descendants = process.descendants().toList();
    process.destroyForcibly().waitFor();
    descendants.forEach(ProcessHandle::destroyForcibly);
    // A process that still exists holds the lock.
    descendants.forEach(each -> each.onExit().join());
    assertThat(machine.project(".jdk/temurin-25.0.4.1+1")).doesNotExist();
    server.setBehavior(Behavior.WHOLE);
    var next = machine.run("format");
    assertThat(next.code()).isZero();
    assertThat(next.text()).doesNotContain("waiting");
    assertThat(machine.project(".jdk").toFile().list()).hasSize(1);
  }

  @Test
  void reportsAJdkThatDoesNotRun() throws Exception {
    server.close();
    server = serve(archive("exit 1"));
    fails(machine.run("format"), "does not run on this machine");
  }

  @Test
  void reportsAnUnsupportedPlatform() throws Exception {
    Files.delete(machine.bin().resolve("uname"));
    machine.script("bin/uname", "[ \"$1\" = -s ] && echo Linux || echo riscv64");
    failsInOneLine(machine.run("format"), "there is none to fetch for linux/riscv64");
  }

  private String own() {
    return machine.project(".jdk/temurin-25.0.4.1+1").toString();
  }

  /** The last of three lines gives the reason, and no file is left. */
  private void fails(Result result, String reason) throws IOException {
    var lines = result.text().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).startsWith("refcheck: ").contains(reason);
    assertThat(result.code()).isEqualTo(1);
    assertThat(machine.project(".jdk")).isEmptyDirectory();
  }

  private static void failsInOneLine(Result result, String reason) {
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).contains(reason);
    assertThat(result.code()).isEqualTo(1);
  }

  private static String ending(String line) {
    return "\n" + line;
  }

  /** Serves the archive and pins its checksum in the launcher for every platform. */
  private FileServer serve(byte[] archive) throws Exception {
    pin(hash(archive));
    var started = new FileServer(archive);
    machine.variables().put("REFCHECK_JDK_URL", started.url() + "/");
    return started;
  }

  private void pin(String hash) throws IOException {
    var script = machine.project("local/launcher/fetch.sh");
    var pins = Pattern.compile("(?<=\\) echo )[0-9a-f]{64}").matcher(Files.readString(script));
    Files.writeString(script, pins.replaceAll(hash));
  }

  private static String hash(byte[] archive) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
  }

  /** A JDK archive in Temurin's layout whose java runs this script. */
  private byte[] archive(String java) throws Exception {
    var jdk = Files.createDirectories(folder.resolve("jdk-25/bin"));
    for (var name : new String[] {"java", "javac"}) {
      var tool = jdk.resolve(name);
      Files.writeString(tool, "#!/bin/sh\n" + java + "\n");
      tool.toFile().setExecutable(true);
    }
    Files.writeString(folder.resolve("jdk-25/release"), "JAVA_VERSION=\"25.0.4.1\"\n");
    var tar = new ProcessBuilder("tar", "-czf", "-", "jdk-25").directory(folder.toFile()).start();
    return tar.getInputStream().readAllBytes();
  }
}
