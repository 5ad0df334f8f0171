package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import refcheck.tests.project.FileServer.Behavior;

/** Checks that {@code ./refcheck} fetches a JDK 25 if none is installed. */
class JdkFetchTest extends JdkFetchFixture {
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
  void usesWgetWithoutCurl() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    fails(machine.run("format"), "neither curl nor wget is installed");
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    assertThat(machine.run("format").text()).contains("maven with JDK " + own());
    assertThat(server.requests()).isEqualTo(1);
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

  private static String ending(String line) {
    return "\n" + line;
  }
}
