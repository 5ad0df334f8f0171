package refcheck.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.local.Refcheck;
import refcheck.local.host.CannotStart;
import refcheck.local.host.Host;
import refcheck.local.host.HostOptions;
import refcheck.local.json.Json;

/** The host ends, in order or not, and begins again where it was. */
class RestartTest {
  @TempDir Path folder;

  /** A host in a process of its own, which can die. */
  private record Child(Process process, Api api) implements AutoCloseable {

    static Child start(Path folder) throws IOException {
      var ready = folder.resolve("ready.json");
      Files.deleteIfExists(ready);
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Refcheck.class.getName(),
                  "up",
                  "--port=0",
                  "--data=" + folder.resolve("data"),
                  "--ready=" + ready,
                  "--template=" + RunningHost.TEMPLATE)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      Patience.until(() -> Files.exists(ready) || !process.isAlive());
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
      var said = Json.read(Files.readString(ready), "the ready file");
      assertThat(said.get("pid").getLongValue()).isEqualTo(process.pid());
      return new Child(
          process,
          new Api(URI.create(said.get("api").getStringValue()), said.get("key").getStringValue()));
    }

    void stop() throws InterruptedException {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    JsonNode create(Wish wish) {
      var reply = api.post("/v1/checks", wish.body);
      assertThat(reply.status()).isEqualTo(201);
      return reply.json();
    }

    boolean hasInvited(String id) {
      return Json.elements(api.check(id), "referees").stream()
          .allMatch(referee -> referee.get("status").getStringValue().equals("invited"));
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Test
  void goesOnWhereItWas() throws Exception {
    String key;
    String first;
    Wish wish;
    try (var host = Child.start(folder)) {
      key = host.api().key();
      host.api().advance(Duration.ofDays(2));
      wish = twoReferees(host.api());
      first = host.create(wish).get("id").getStringValue();
      Patience.until(() -> host.hasInvited(first));
      host.stop();
    }
    Wish second;
    String interrupted;
    try (var host = Child.start(folder)) {
      assertThat(host.api().key()).isEqualTo(key);
      assertThat(host.hasInvited(first)).isTrue();
      assertThat(Duration.between(Instant.now(), host.api().now()))
          .isGreaterThan(Duration.ofDays(2).minusMinutes(1));
      second = twoReferees(host.api());
      interrupted = host.create(second).get("id").getStringValue();
      host.kill();
    }
    try (var host = Child.start(folder)) {
      assertThat(host.hasInvited(first)).isTrue();
      awaitLetters(host, interrupted);
      assertThat(mails(host, wish)).containsExactly(1, 1);
      // Two, if it died after the mail service took a letter and before either of them noted it.
      assertThat(mails(host, second)).allMatch(count -> count == 1 || count == 2);
      host.stop();
    }
  }

  /** A letter that was claimed when the host died is taken up when its time has passed. */
  private static void awaitLetters(Child host, String id) {
    var patience = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    Patience.until(() -> host.hasInvited(id) || System.nanoTime() > patience);
    if (!host.hasInvited(id)) {
      host.api().advance(Duration.ofMinutes(17));
    }
    Patience.until(() -> host.hasInvited(id));
  }

  private static Wish twoReferees(Api api) {
    var wish = Wish.english(api.now());
    return wish.referee(wish.address("robin")).referee(wish.address("alex"));
  }

  private static Stream<Integer> mails(Child host, Wish wish) {
    return Stream.of("robin", "alex").map(name -> host.api().mailsTo(wish.address(name)).size());
  }

  @Test
  void refusesDataThatAnotherHostHas() {
    RunningHost.host();
    var same = new HostOptions(0, RunningHost.DATA, false, RunningHost.TEMPLATE);
    assertThatThrownBy(() -> Host.start(same))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("another refcheck runs on " + RunningHost.DATA);
  }

  @Test
  void refusesAPortThatIsTaken() {
    var port = RunningHost.host().address().getPort();
    var same = new HostOptions(port, folder.resolve("other"), false, RunningHost.TEMPLATE);
    assertThatThrownBy(() -> Host.start(same))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("port " + port + " is taken");
  }
}
