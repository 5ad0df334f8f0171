package refcheck.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host prints and the README says to copy can be pasted into a shell, again and again. */
class CopiedRequestsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("^```\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void workAsOftenAsTheyAreSent() throws Exception {
    assumeThat(shell("command -v curl")).isNotEmpty();
    try (var host = Child.start(folder)) {
      var printed = host.log().replaceAll("(?s).*as you like:|Ctrl-C.*", "");
      var written = requests(host);
      assertThat(written).hasSize(4);
      var english = written.get(0) + written.get(1);
      var chinese = written.get(2) + written.get(3);
      for (var asked : List.of(english, chinese, english)) {
        assertThat(shell(asked)).contains("\"in_progress\"", "\"nothing_in_yet\"");
        Thread.sleep(1100); // They are named by the second.
        assertThat(shell(printed)).contains("\"in_progress\"");
        Thread.sleep(1100);
      }
    }
  }

  @Test
  void sampleEventsTakeTheDemoKey() throws Exception {
    assumeThat(shell("command -v curl")).isNotEmpty();
    try (var host = Child.start(folder)) {
      var invoke = blocks(host).filter(block -> block.contains("/invoke/read-check -d")).toList();
      assertThat(invoke).hasSize(1);
      assertThat(shell(invoke.getFirst())).contains("\"statusCode\":200");
    }
  }

  /** What asks and what reads, in English and in Chinese. */
  private static List<String> requests(Child host) throws IOException {
    return blocks(host)
        .filter(block -> block.startsWith("KEY=") || block.startsWith("CHECK="))
        .toList();
  }

  private static Stream<String> blocks(Child host) throws IOException {
    var readme =
        Files.readString(ROOT.resolve("README.md"))
            .replace("http://127.0.0.1:8080", host.api().address().toString())
            .replace(".refcheck/", host.folder().resolve("data") + "/");
    return BLOCK.matcher(readme).results().map(block -> block.group(1));
  }

  private static String shell(String commands) throws Exception {
    var process =
        new ProcessBuilder("sh", "-c", commands)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
