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
import org.junit.jupiter.api.io.TempDir;
import refcheck.tests.project.BareMachine.Result;

/** A machine without a JDK, and a server of JDK archives. */
abstract class JdkFetchFixture {
  static final String NONE_FOUND = "refcheck: no JDK 25 found (looked in JAVA_HOME, ";

  @TempDir Path folder;
  BareMachine machine;
  FileServer server;

  @BeforeEach
  void setUp() throws Exception {
    machine = BareMachine.in(folder.resolve("machine"), "curl");
    server = serve(archive("exit 0"));
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  String own() {
    return machine.project(".jdk/temurin-25.0.4.1+1").toString();
  }

  /** The last of three lines gives the reason, and no file is left. */
  void fails(Result result, String reason) throws IOException {
    var lines = result.text().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).startsWith("refcheck: ").contains(reason);
    assertThat(result.code()).isEqualTo(1);
    assertThat(machine.project(".jdk")).isEmptyDirectory();
  }

  static void failsInOneLine(Result result, String reason) {
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).contains(reason);
    assertThat(result.code()).isEqualTo(1);
  }

  /** Serves the archive and pins its checksum in the launcher for every platform. */
  FileServer serve(byte[] archive) throws Exception {
    pin(hash(archive));
    var started = new FileServer(archive);
    machine.variables().put("REFCHECK_JDK_URL", started.url() + "/");
    return started;
  }

  void pin(String hash) throws IOException {
    var script = machine.project("local/launcher/fetch.sh");
    var pins = Pattern.compile("(?<=\\) echo )[0-9a-f]{64}").matcher(Files.readString(script));
    Files.writeString(script, pins.replaceAll(hash));
  }

  private static String hash(byte[] archive) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
  }

  /** A JDK archive in Temurin's layout whose java runs this script. */
  byte[] archive(String java) throws Exception {
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
