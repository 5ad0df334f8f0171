package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that {@code ./refcheck} reports wrong usage immediately and in one line. */
class LauncherTest {

  /** The output and exit code. */
  private record Result(String text, int code) {}

  private static Result call(String... arguments) throws Exception {
    return callWith(Map.of(), arguments);
  }

  private static Result callWith(Map<String, String> environment, String... arguments)
      throws Exception {
    var command = Stream.concat(Stream.of("./refcheck"), Stream.of(arguments)).toList();
    var builder =
        new ProcessBuilder(command).directory(ProjectFiles.ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(text, process.waitFor());
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
  void reportsWrongOptions(String options) throws Exception {
    var result =
        call(
            Stream.concat(Stream.of("up"), Stream.of(options.split(" ", -1)))
                .toArray(String[]::new));
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).startsWith("refcheck: ").contains("./refcheck help");
    assertThat(result.code()).isEqualTo(2);
  }

  /** Reports the error before it installs, builds or starts anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "test now",
        "test browser now",
        "deployed --bogus",
        "own-runtime x",
        "bench",
        "bench cost now",
        "mutation pages",
        "mutation domain now",
        "localstack -x",
        "format it"
      })
  void startsNothingWithWrongArguments(String command) throws Exception {
    var result = call(command.split(" ", -1));
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).startsWith("refcheck: ").contains("./refcheck help");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void reportsAnUnknownCommand() throws Exception {
    var result = call("frob");
    assertThat(result.text())
        .isEqualTo("refcheck: unknown command: frob; run ./refcheck help for usage\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "test browser"})
  void startsNoTestsIfTheBrowserIsMissing(String command) throws Exception {
    var result = callWith(Map.of("CHROME", "/no/such/browser"), command.split(" ", -1));
    assertThat(result.text())
        .isEqualTo("refcheck: CHROME is set to /no/such/browser, which is no program\n");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void printsHelp() throws Exception {
    for (var arguments :
        List.of(
            "help",
            "--help",
            "up --help",
            "up --port 0 -h",
            "test --help",
            "bench --help",
            "bench cost -h",
            "mutation --help",
            "mutation store -h",
            "own-runtime --help")) {
      var result = call(arguments.split(" ", -1));
      assertThat(result.text()).startsWith("./refcheck up").contains("--port", "--data", "--fresh");
      assertThat(result.code()).isZero();
    }
  }
}
