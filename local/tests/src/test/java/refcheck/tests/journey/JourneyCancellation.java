package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import refcheck.json.Json;

/** The cancellation of a check whose email has arrived, and of one whose email was rejected. */
final class JourneyCancellation {
  private final JourneyTenant tenant;
  private final JourneyMail mail;
  private String undelivered = "";

  JourneyCancellation(JourneyTenant tenant, JourneyMail mail) {
    this.tenant = tenant;
    this.mail = mail;
  }

  /**
   * Cancels two checks: the first one's email has arrived, and the mail service rejected the second
   * one's.
   */
  void cancel() {
    var request = CheckRequestBuilder.english(tenant.api().now());
    request.referee(request.address("robin"));
    var id = tenant.created(request);
    var link = mail.link(request.address("robin"), "en");
    assertThat(fault(429, 1).status()).isLessThan(300);
    var other = CheckRequestBuilder.english(tenant.api().now());
    undelivered = other.address("late");
    var undeliveredId = tenant.created(other.referee(undelivered));
    var cancel = "/v1/checks/" + id + "/cancel";
    assertThat(tenant.api().post(cancel, Json.object(), other.mark).status()).isEqualTo(200);
    assertThat(JourneyTenant.isReplayed(tenant.api().post(cancel, Json.object(), other.mark)))
        .isTrue();
    awaitSecondMessage(undeliveredId);
    assertThat(tenant.api().post("/v1/checks/" + undeliveredId + "/cancel", Json.object()).status())
        .isEqualTo(200);
    assertThat(JourneyTenant.text(tenant.api().check(id), "status")).containsExactly("cancelled");
    assertThat(tenant.statuses(id)).containsExactly("withdrawn");
    var browser = new Browser(tenant.api().address());
    assertThat(browser.open(link).status).isEqualTo(404);
    assertThat(browser.page().html())
        .isEqualTo(browser.open("/r/" + "x".repeat(43) + "?lang=en").page().html());
    new JourneyStaleForm(tenant).isNotFound(link);
  }

  private Api.Reply fault(int status, int times) {
    var fault = Json.text(Json.object("status", status, "times", times));
    return tenant.api().call("POST", "/_local/ses/fault", fault);
  }

  /** A second message for the email means that the first attempt was rejected. */
  private static void awaitSecondMessage(String id) {
    Await.until(() ->
        QueueRecorder.messages().stream()
                .filter(message -> message.queue().endsWith("EmailsQueue"))
                .filter(message -> message.body().contains(id))
                .count()
            == 2);
  }

  void sentNoMail() {
    RunningHost.awaitIdle();
    assertThat(tenant.api().mailsTo(undelivered)).isEmpty();
  }
}
