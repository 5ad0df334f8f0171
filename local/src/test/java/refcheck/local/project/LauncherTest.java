package refcheck.local.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./refcheck} answers at once, in one line, whoever calls it wrongly. */
class LauncherTest {

  /** What it said, and how it ended. */
  private record Said(String text, int code) {}

  private static Said call(String... arguments) throws Exception {
    return callWith(Map.of(), arguments);
  }

  private static Said callWith(Map<String, String> environment, String... arguments)
      throws Exception {
    var command = Stream.concat(Stream.of("./refcheck"), Stream.of(arguments)).toList();
    var builder =
        new ProcessBuilder(command).directory(ProjectFiles.ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(text, process.waitFor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot=1",
        "--prot 1",
        "now",
        "--port",
        "--port=",
        "--port=x",
        "--port=-1",
        "--port 99999",
        "--port=4294967297",
        "--data",
        "--fresh --ready=",
        "--fresh=1"
      })
  void saysWhatIsWrong(String options) throws Exception {
    var said =
        call(
            Stream.concat(Stream.of("up"), Stream.of(options.split(" ", -1)))
                .toArray(String[]::new));
    assertThat(said.text().lines()).hasSize(1);
    assertThat(said.text()).startsWith("refcheck: ").contains("./refcheck help");
    assertThat(said.code()).isEqualTo(2);
  }

  /** Before anything is installed, built or begun. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "test now",
        "test browser now",
        "deployed --bogus",
        "own-runtime x",
        "bench",
        "bench cost now",
        "localstack -x",
        "format it"
      })
  void beginsNothingThatIsNotUnderstood(String words) throws Exception {
    var said = call(words.split(" ", -1));
    assertThat(said.text().lines()).hasSize(1);
    assertThat(said.text()).startsWith("refcheck: ").contains("./refcheck help");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNoSuchCommand() throws Exception {
    var said = call("frob");
    assertThat(said.text())
        .isEqualTo("refcheck: unknown command: frob; run ./refcheck help for usage\n");
    assertThat(said.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "test browser"})
  void testsNothingWithABrowserThatIsNotThere(String command) throws Exception {
    var said = callWith(Map.of("CHROME", "/no/such/browser"), command.split(" ", -1));
    assertThat(said.text())
        .isEqualTo("refcheck: CHROME is set to /no/such/browser, which is no program\n");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void helps() throws Exception {
    for (var asked :
        List.of(
            "help",
            "--help",
            "up --help",
            "up --port 0 -h",
            "test --help",
            "bench --help",
            "bench cost -h",
            "own-runtime --help")) {
      var said = call(asked.split(" ", -1));
      assertThat(said.text()).startsWith("./refcheck up").contains("--port", "--data", "--fresh");
      assertThat(said.code()).isZero();
    }
  }
}
