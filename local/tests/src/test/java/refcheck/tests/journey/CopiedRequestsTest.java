package refcheck.tests.journey;

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

/** Checks that the requests in the host's output and in the documents can be pasted repeatedly. */
class CopiedRequestsTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void workRepeatedly() throws Exception {
    assumeThat(shell("command -v curl")).isNotEmpty();
    try (var host = HostProcess.start(folder)) {
      var printed = host.log().replaceAll("(?s).*as you like:|Ctrl-C.*", "");
      var readme = String.join("", checkBlocks(host, "README.md"));
      for (var quickstart : List.of("docs/quickstart.md", "docs/quickstart.zh-CN.md")) {
        var blocks = checkBlocks(host, quickstart);
        assertThat(blocks).hasSize(2);
        for (int times = 0; times < 2; times++) {
          assertThat(shell(String.join("", blocks)))
              .contains("\"in_progress\"", "\"nothing_in_yet\"");
          assertThat(shell(printed)).contains("\"in_progress\"");
          assertThat(shell(readme)).contains("\"in_progress\"");
        }
      }
    }
  }

  /** Pastes the blocks together, also when the local clock is years ahead of the machine's. */
  @Test
  void purgeTheCheckEveryTime() throws Exception {
    assumeThat(shell("command -v curl")).isNotEmpty();
    try (var host = HostProcess.start(folder)) {
      var clock = host.api().address() + "/_local/clock";
      for (var quickstart : List.of("docs/quickstart.md", "docs/quickstart.zh-CN.md")) {
        var purge = blocks(host, quickstart).filter(block -> block.contains("P98D")).toList();
        assertThat(purge).hasSize(1);
        var pasted = String.join("", checkBlocks(host, quickstart)) + purge.getFirst();
        assertThat(shell(pasted)).contains("\"check.purged\"");
        shell("curl -sS " + clock + " -d '{\"advance\": \"P800D\"}'");
      }
    }
  }

  @Test
  void sampleEventsTakeTheDemoKey() throws Exception {
    assumeThat(shell("command -v curl")).isNotEmpty();
    try (var host = HostProcess.start(folder)) {
      var invoke =
          blocks(host, "docs/local.md")
              .filter(block -> block.contains("/invoke/read-check -d"))
              .toList();
      assertThat(invoke).hasSize(1);
      assertThat(shell(invoke.getFirst())).contains("\"statusCode\":200");
    }
  }

  /** The blocks of a document that create and read a check. */
  private static List<String> checkBlocks(HostProcess host, String document) throws IOException {
    return blocks(host, document)
        .filter(block -> block.startsWith("KEY=") || block.startsWith("CHECK="))
        .toList();
  }

  private static Stream<String> blocks(HostProcess host, String document) throws IOException {
    var text =
        Files.readString(ROOT.resolve(document))
            .replace("http://127.0.0.1:8080", host.api().address().toString())
            .replace(".refcheck/", host.folder().resolve("data") + "/");
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).isEmpty())
        .map(block -> block.group(2));
  }

  private static String shell(String commands) throws Exception {
    var process =
        new ProcessBuilder("sh", "-c", commands)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
