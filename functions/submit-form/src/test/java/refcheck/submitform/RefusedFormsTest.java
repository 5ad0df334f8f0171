package refcheck.submitform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A posted form that the check does not take gives back all that was typed. */
class RefusedFormsTest extends RefusedFormsFixture {
  @ParameterizedTest
  @ValueSource(strings = {"save", "submit"})
  void beforeTheFormIsBegun(String action) {
    var link = host.createUnopenedCheck();
    var page = host.post(link.address(action), COMPLETE + "&strengths_=x");
    givesBack(page, 409, "What you typed here is not saved yet", "Clerk", "Kind", "5 – excellent");
    assertThat(Jsoup.parse(page.html()).select("main a").eachAttr("href"))
        .containsExactly("/r/" + link.secret() + "?lang=en");
    assertThat(host.savedTexts(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "submit", "begin", "decline"})
  void afterTheReferenceWasSubmitted(String action) {
    var link = host.createCheck();
    host.post(link.address("submit"), COMPLETE);
    var page =
        host.post(link.address(action), COMPLETE.replace("Kind", "Calm") + "&reason=no_time");
    givesBack(page, 409, "Thank you, your reference has been sent", "Clerk", "Calm");
    assertThat(host.savedTexts(link)).contains("Kind").doesNotContain("Calm");
    assertThat(host.get(page.address().replace("/" + action, "")).html())
        .contains("Receipt number");
  }

  @Test
  void afterTheRequestWasDeclined() {
    var link = host.createCheck();
    host.post(link.address("decline"), "reason=no_time");
    givesBack(
        host.post(link.address("save"), COMPLETE),
        409,
        "What you typed here was not stored",
        "Kind");
    assertThat(host.post(link.address("save"), "").status()).isEqualTo(200);
  }

  @Test
  void ofAnUnknownLink() {
    var unknown = "/r/" + "x".repeat(43) + "/save?lang=en";
    givesBack(host.post(unknown, COMPLETE), 404, "Your answers were not sent", "Clerk", "Kind");
  }
}
