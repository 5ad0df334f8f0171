package refcheck.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that leads nowhere says nothing of why, and keeps nothing that somebody has typed. */
class ClosedLinksTest {
  private static final String UNKNOWN = "/r/" + "x".repeat(43);

  private final Api api = RunningHost.api();
  private String check = "";
  private String link = "";

  @BeforeEach
  void invite() {
    var wish = Wish.english(api.now());
    var address = wish.address("robin");
    check = api.post("/v1/checks", wish.referee(address).body).json().get("id").getStringValue();
    RunningHost.awaitQuiet();
    link = URI.create(Letterbox.link(address).orElseThrow()).getRawPath();
  }

  @Test
  void allItsPagesAreThoseOfALinkThatNobodyMade() {
    cancel();
    looksUnknown();
  }

  @Test
  void soAreThoseOfAFormThatWasBegun() {
    form().fill("strengths", "Calm").press("/save");
    cancel();
    looksUnknown();
  }

  private void looksUnknown() {
    for (var page : List.of("", "/form", "/form?step=2", "/sent")) {
      var mine = api.call("GET", link + page, null);
      var other = api.call("GET", UNKNOWN + page, null);
      assertThat(mine.status()).as(page).isEqualTo(404).isEqualTo(other.status());
      assertThat(mine.http().body()).as(page).isEqualTo(other.http().body());
    }
  }

  @Test
  void whatIsTypedTooLateIsHandedBackAndNotKept() {
    var form = form();
    cancel();
    var typed = Map.of("strengths", "Calm <b>and</b> thorough", "quality", "4", "draft", "");
    var answer = form.post("/submit", typed);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text())
        .contains("not sent", "was not stored", "Calm <b>and</b> thorough", "4 – very good");
    var elsewhere = posted(UNKNOWN);
    var here = posted(link);
    assertThat(here.status()).isEqualTo(404).isEqualTo(elsewhere.status());
    assertThat(here.http().body()).isEqualTo(elsewhere.http().body()).contains("Calm");
    assertThat(api.timeline(check)).doesNotContain("referee.draft_saved", "referee.submitted");
  }

  private Api.Reply posted(String path) {
    var form = "application/x-www-form-urlencoded";
    return api.call("POST", path + "/submit?lang=en", "strengths=Calm", "content-type", form);
  }

  private Browser form() {
    return new Browser(api.address()).open(link + "?lang=en").press("/begin");
  }

  private void cancel() {
    assertThat(api.post("/v1/checks/" + check + "/cancel", Map.of()).status()).isEqualTo(200);
  }
}
