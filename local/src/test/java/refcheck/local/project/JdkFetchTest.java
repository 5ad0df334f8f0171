package refcheck.local.project;

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
import refcheck.local.project.BareMachine.Result;
import refcheck.local.project.FileServer.Manner;

/** Where no JDK 25 is installed, {@code ./refcheck} fetches one, or says in one line why not. */
class JdkFetchTest {
  private static final String NONE_FOUND = "refcheck: no JDK 25 found (looked in JAVA_HOME, ";

  @TempDir Path folder;
  private BareMachine machine;
  private FileServer server;

  @BeforeEach
  void begin() throws Exception {
    machine = BareMachine.in(folder.resolve("machine"), "curl");
    server = serve(archive("exit 0"));
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void fetchesOneOnceAndUsesIt() throws Exception {
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
  void prefersAnInstalledOne() throws Exception {
    machine.script("jvm/some/bin/javac", "");
    Files.writeString(folder.resolve("machine/jvm/some/release"), "JAVA_VERSION=\"25.0.1\"\n");
    assertThat(machine.run("format").text())
        .startsWith("maven with JDK " + folder + "/machine/jvm");
    assertThat(server.requests()).isZero();
  }

  @Test
  void fetchesNothingIfTheSystemsIsAskedFor() throws Exception {
    machine.variables().put("REFCHECK_JDK", "system");
    var result = machine.run("format");
    failsInOneLine(result, "REFCHECK_JDK=system forbids fetching one");
    assertThat(result.text()).startsWith(NONE_FOUND);
    assertThat(server.requests()).isZero();
    assertThat(machine.project(".jdk")).doesNotExist();
  }

  @Test
  void refusesAnArchiveThatIsCut() throws Exception {
    server.answers(Manner.CUT);
    fails(machine.run("format"), "could not fetch " + server.url());
    server.answers(Manner.WHOLE);
    assertThat(machine.run("format").code()).isZero();
  }

  @Test
  void refusesAnotherArchive() throws Exception {
    pin("0".repeat(64));
    fails(machine.run("format"), "refused " + server.url());
  }

  @Test
  void saysThatThereIsNoSuchFile() throws Exception {
    server.answers(Manner.NOT_FOUND);
    fails(machine.run("format"), "404");
  }

  @Test
  void saysThatThereIsNoNetwork() throws Exception {
    server.close();
    fails(machine.run("format"), "could not fetch " + server.url());
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws Exception {
    Files.writeString(machine.project(".jdk"), "no folder");
    var result = machine.run("format");
    assertThat(result.text().lines().toList().getLast())
        .isEqualTo("refcheck: cannot write to .jdk");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void takesWgetWithoutCurl() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    fails(machine.run("format"), "neither curl nor wget is installed");
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    assertThat(machine.run("format").text()).contains("maven with JDK " + own());
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void wgetSaysWhatIsWrong() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    server.answers(Manner.NOT_FOUND);
    fails(machine.run("format"), "404");
    server.close();
    fails(machine.run("format"), "could not fetch " + server.url());
  }

  @Test
  void knowsThatAnotherFetchesItAlready() throws Exception {
    server.answers(Manner.HALTING);
    var first = machine.start("format");
    server.awaitHalf();
    var second = machine.start("format");
    var said = second.inputReader();
    assertThat(said.readLine()).startsWith(NONE_FOUND);
    assertThat(said.readLine()).startsWith("refcheck: waiting for another ./refcheck (process ");
    server.proceed();
    assertThat(first.waitFor()).isZero();
    assertThat(said.readLine()).startsWith("maven with JDK " + own());
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void leavesNothingThatIsTakenForAWholeOneWhenKilled() throws Exception {
    server.answers(Manner.HALTING);
    var process = machine.start("format");
    server.awaitHalf();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    assertThat(machine.project(".jdk/temurin-25.0.4.1+1")).doesNotExist();
    server.answers(Manner.WHOLE);
    var next = machine.run("format");
    assertThat(next.code()).isZero();
    assertThat(next.text()).doesNotContain("waiting");
    assertThat(machine.project(".jdk").toFile().list()).hasSize(1);
  }

  @Test
  void saysThatItDoesNotRunHere() throws Exception {
    server.close();
    server = serve(archive("exit 1"));
    fails(machine.run("format"), "does not run on this machine");
  }

  @Test
  void knowsNoneForOtherMachines() throws Exception {
    Files.delete(machine.bin().resolve("uname"));
    machine.script("bin/uname", "[ \"$1\" = -s ] && echo Linux || echo riscv64");
    failsInOneLine(machine.run("format"), "there is none to fetch for linux/riscv64");
  }

  private String own() {
    return machine.project(".jdk/temurin-25.0.4.1+1").toString();
  }

  /** After the lines that say what it tries, one that says why it failed; and nothing is left. */
  private void fails(Result result, String why) throws IOException {
    var lines = result.text().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).startsWith("refcheck: ").contains(why);
    assertThat(result.code()).isEqualTo(1);
    assertThat(machine.project(".jdk")).isEmptyDirectory();
  }

  private static void failsInOneLine(Result result, String why) {
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).contains(why);
    assertThat(result.code()).isEqualTo(1);
  }

  private static String ending(String line) {
    return "\n" + line;
  }

  /** Serves the archive, whose checksum the launcher then expects on every platform. */
  private FileServer serve(byte[] archive) throws Exception {
    pin(hash(archive));
    var begun = new FileServer(archive);
    machine.variables().put("REFCHECK_JDK_URL", begun.url() + "/");
    return begun;
  }

  private void pin(String hash) throws IOException {
    var script = machine.project("local/src/launcher/fetch.sh");
    var pins = Pattern.compile("(?<=\\) echo )[0-9a-f]{64}").matcher(Files.readString(script));
    Files.writeString(script, pins.replaceAll(hash));
  }

  private static String hash(byte[] archive) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
  }

  /** A JDK whose java does this, packed as Temurin is. */
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
