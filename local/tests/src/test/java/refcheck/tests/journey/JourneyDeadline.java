package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Checks whose referees do not all answer before the deadline. */
final class JourneyDeadline {
  private final JourneyTenant tenant;
  private final JourneyMail mail;
  private String unanswered = "";
  private String partlyAnswered = "";

  JourneyDeadline(JourneyTenant tenant, JourneyMail mail) {
    this.tenant = tenant;
    this.mail = mail;
  }

  void inviteASilentReferee() {
    var request = CheckRequestBuilder.english(tenant.api().now());
    unanswered = tenant.created(request.referee(request.address("silent")));
  }

  void inviteTwoOfWhomOneAnswers() {
    var request = CheckRequestBuilder.english(tenant.api().now());
    request
        .referee("Robin Sample", "en", request.address("robin"))
        .referee(request.address("silent"));
    partlyAnswered = tenant.created(request);
    var browser = new Browser(tenant.api().address());
    browser.open(mail.link(request.address("robin"), "en")).press("/begin");
    browser.fill("role", "Other sample role").fill("strengths", "never late");
    JourneyReferee.fillRemainingFields(browser, "").press("/submit");
  }

  void passes() {
    tenant.api().advance(Duration.ofDays(7).plusMinutes(1));
    RunningHost.awaitIdle();
    assertThat(JourneyTenant.text(tenant.api().check(unanswered), "status", "outcome"))
        .containsExactly("expired", "unable_to_verify");
    assertThat(tenant.statuses(unanswered)).containsExactly("expired");
    assertThat(JourneyTenant.text(tenant.api().check(partlyAnswered), "status"))
        .containsExactly("completed");
    assertThat(tenant.statuses(partlyAnswered)).containsExactly("submitted", "expired");
    assertThat(tenant.api().timeline(partlyAnswered))
        .endsWith("referee.expired", "check.completed");
  }
}
