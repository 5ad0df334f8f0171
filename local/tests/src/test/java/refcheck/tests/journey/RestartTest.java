package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.domain.delivery.Channel;
import refcheck.host.HostOptions;
import refcheck.host.LocalHost;
import refcheck.host.StartupException;

/** Checks that the host continues its work after a stop or a crash. */
class RestartTest {
  @TempDir Path folder;

  @Test
  void continuesAfterARestart() throws Exception {
    String key;
    String first;
    CheckRequestBuilder request;
    try (var host = HostProcess.start(folder)) {
      key = host.api().key();
      host.api().advance(Duration.ofDays(2));
      request = twoReferees(host.api());
      first = host.create(request);
      Await.until(() -> host.hasInvited(first));
      host.stop();
      assertThat(host.ready()).doesNotExist();
    }
    CheckRequestBuilder second;
    String interrupted;
    try (var host = HostProcess.start(folder)) {
      assertThat(host.api().key()).isEqualTo(key);
      assertThat(host.hasInvited(first)).isTrue();
      assertThat(Duration.between(Instant.now(), host.api().now()))
          .isGreaterThan(Duration.ofDays(2).minusMinutes(1));
      second = twoReferees(host.api());
      interrupted = host.create(second);
      host.kill();
    }
    try (var host = HostProcess.start(folder)) {
      assertThat(host.hasInvited(first)).isTrue();
      awaitEmails(host, interrupted);
      assertThat(mails(host, request)).containsExactly(1, 1);
      assertThat(mails(host, second)).containsExactly(1, 1);
      host.stop();
    }
  }

  /** An email that was claimed when the host crashed is retried after its timeout. */
  private static void awaitEmails(HostProcess host, String id) {
    var deadline = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    Await.until(() -> host.hasInvited(id) || System.nanoTime() > deadline);
    if (!host.hasInvited(id)) {
      host.api().advance(Channel.EMAIL.policy().republishAfter().plusMinutes(1));
    }
    Await.until(() -> host.hasInvited(id));
  }

  private static CheckRequestBuilder twoReferees(Api api) {
    var request = CheckRequestBuilder.english(api.now());
    return request.referee(request.address("robin")).referee(request.address("alex"));
  }

  private static Stream<Integer> mails(HostProcess host, CheckRequestBuilder request) {
    return Stream.of("robin", "alex").map(name -> host.api().mailsTo(request.address(name)).size());
  }

  @Test
  void rejectsDataOfAnotherRunningHost() {
    RunningHost.host();
    var same = new HostOptions(0, RunningHost.DATA, false, RunningHost.TEMPLATE);
    assertThatThrownBy(() -> LocalHost.start(same))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("another refcheck runs on " + RunningHost.DATA);
  }

  @Test
  void rejectsAPortThatIsTaken() {
    var port = RunningHost.host().address().getPort();
    var same = new HostOptions(port, folder.resolve("other"), false, RunningHost.TEMPLATE);
    assertThatThrownBy(() -> LocalHost.start(same))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("port " + port + " is taken");
    assertThat(folder.resolve("other")).doesNotExist();
  }
}
