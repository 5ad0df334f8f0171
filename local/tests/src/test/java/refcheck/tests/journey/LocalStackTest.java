package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.tests.deployed.LocalStack;

/**
 * Tests the lifecycle of a check with LocalStack's queues and keys. The host provides the other
 * services.
 */
@Tag("localstack")
class LocalStackTest {
  @TempDir Path folder;

  @Test
  void runsTheWholeLifecycle() throws Exception {
    try (var stack = LocalStack.start(folder);
        var host = HostProcess.start(folder, endpoints(stack))) {
      var request = CheckRequestBuilder.english(host.api().now());
      var address = request.address("robin");
      var id = host.create(request.referee(address));
      Await.until(() -> host.hasInvited(id));
      var link = link(host.api(), address);
      answers(host.api(), link);
      isReported(host.api(), id);
      Await.until(() -> host.api().mailsTo(address).size() == 2); // The second is the receipt.

      host.api().advance(Duration.ofDays(91));
      Await.until(() -> host.api().check(id).get("status").getStringValue().equals("purged"));
      assertThat(host.api().get("/v1/checks/" + id + "/report").status()).isEqualTo(410);
      assertThat(new Browser(host.api().address()).open(link).status()).isEqualTo(404);
      assertThat(stack.log())
          .contains("AWS kms.GenerateDataKey => 200", "AWS kms.Decrypt => 200")
          .contains("AWS sqs.SendMessage => 200", "AWS sqs.DeleteMessageBatch => 200");
      host.stop();
    }
  }

  private static Map<String, String> endpoints(LocalStack stack) {
    var address = stack.address().toString();
    return Map.of("AWS_ENDPOINT_URL_SQS", address, "AWS_ENDPOINT_URL_KMS", address);
  }

  private static String link(Api api, String address) {
    var mail = api.mailsTo(address).getFirst().get("Body").get("text_part").getStringValue();
    return EmailLinks.first(mail);
  }

  private static void answers(Api api, String link) {
    var page = new Browser(api.address()).open(link).press("/begin");
    ShortestAnswers.fill(page).fill("role", "Lead of samples 样例").press("/submit");
    assertThat(ShortestAnswers.areSubmitted(page)).as(page.text()).isTrue();
  }

  private static void isReported(Api api, String id) {
    assertThat(api.check(id).get("status").getStringValue()).isEqualTo("completed");
    var report = api.get("/v1/checks/" + id + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.http().body()).contains("Lead of samples 样例");
  }
}
