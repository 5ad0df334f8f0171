package refcheck.tests.deployed;

import java.time.Duration;
import java.time.Instant;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.Browser;
import refcheck.tests.journey.EmailLinks;
import refcheck.tests.journey.ShortestAnswers;

/** A referee who answers and repeats requests without a response. */
record RetryingReferee(DeployedEnvironment environment, RetryingTenant tenant) {
  private static final Duration TIMEOUT = Duration.ofMinutes(6);

  /**
   * Answers for the referee. Sends the mail service's event and moves time, which ministack does
   * not do.
   */
  void answer(String check, String address) {
    var began = Instant.now();
    Await.until(
        TIMEOUT,
        () -> {
          if (environment.mailsTo(address).isEmpty() && isStuck(began)) {
            environment.times.moveBack(check, emailSortKey(check), Duration.ofMinutes(20), "due");
          }
          return !environment.mailsTo(address).isEmpty();
        });
    environment.sendMailEvent("Email Sent", check, tenant.referee(check));
    var mail = environment.mailsTo(address).getFirst().get("BodyText").getStringValue();
    var link = EmailLinks.first(mail);
    Await.until(TIMEOUT, () -> submit(link));
  }

  /** After a minute of waiting, the process with the email was probably killed. */
  private static boolean isStuck(Instant began) {
    return Duration.between(began, Instant.now()).toSeconds() % 60 > 50;
  }

  private String emailSortKey(String check) {
    return "DELIVERY#email#" + tenant.referee(check) + "#reference#invitation";
  }

  private boolean submit(String link) {
    var page = new Browser(environment.api.address()).open(link);
    if (ShortestAnswers.areSubmitted(page)) {
      return true;
    }
    if (page.page().selectFirst("button[formaction*=/begin], form[action*=/begin]") == null) {
      return false;
    }
    page.press("/begin");
    if (page.page().selectFirst("[name=role]") == null) {
      return false;
    }
    ShortestAnswers.fill(page).press("/submit");
    return page.status() < 500;
  }
}
