package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import refcheck.emulator.json.JsonNodes;
import refcheck.host.RefcheckCommand;

/** A host in a separate process, which can be killed. */
record HostProcess(Process process, Api api, Path folder) implements AutoCloseable {

  static HostProcess start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  /** Starts a host with additional environment variables. */
  static HostProcess start(Path folder, Map<String, String> variables) throws IOException {
    var ready = folder.resolve("ready.json");
    Files.deleteIfExists(ready);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Drefcheck.home=../..",
                "-cp",
                System.getProperty("java.class.path"),
                RefcheckCommand.class.getName(),
                "up",
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--ready=" + ready)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(variables);
    var process = builder.start();
    Await.until(() -> Files.exists(ready) || !process.isAlive());
    assertThat(process.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
    var readyFile = JsonNodes.read(Files.readString(ready), "the ready file");
    assertThat(readyFile.get("pid").getLongValue()).isEqualTo(process.pid());
    var api =
        new Api(
            URI.create(readyFile.get("api").getStringValue()),
            readyFile.get("key").getStringValue());
    return new HostProcess(process, api, folder);
  }

  Path ready() {
    return folder.resolve("ready.json");
  }

  /** The output so far. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Creates a check and returns its ID. */
  String create(CheckRequestBuilder request) {
    var reply = api.post("/v1/checks", request.body);
    assertThat(reply.status()).isEqualTo(201);
    return reply.json().get("id").getStringValue();
  }

  boolean hasInvited(String id) {
    return JsonNodes.elements(api.check(id), "referees").stream()
        .allMatch(referee -> referee.get("status").getStringValue().equals("invited"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
