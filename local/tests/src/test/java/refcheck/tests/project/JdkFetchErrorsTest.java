package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import refcheck.tests.project.FileServer.Behavior;

/** Checks that {@code ./refcheck} reports in one line why it cannot fetch a JDK 25. */
class JdkFetchErrorsTest extends JdkFetchFixture {
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
  void reportsWgetErrors() throws Exception {
    Files.delete(machine.bin().resolve("curl"));
    machine.script("bin/wget", "exec /usr/bin/env -i PATH=/usr/bin:/bin wget \"$@\"");
    server.setBehavior(Behavior.NOT_FOUND);
    fails(machine.run("format"), "404");
    server.close();
    fails(machine.run("format"), "could not fetch " + server.url());
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
}
