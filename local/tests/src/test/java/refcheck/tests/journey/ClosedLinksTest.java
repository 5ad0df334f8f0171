package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Checks that a closed link looks like an unknown one, and that texts posted to it are not stored.
 */
class ClosedLinksTest {
  private static final String UNKNOWN = "/r/" + "x".repeat(43);

  private final Api api = RunningHost.api();
  private final InvitedCheck invited = InvitedCheck.english(1);
  private final String link = URI.create(invited.link(0)).getRawPath();

  @Test
  void aCancelledChecksLinkLooksUnknown() {
    invited.cancel();
    looksUnknown();
  }

  @Test
  void theLinkOfAnOpenedFormLooksUnknown() {
    invited.form(0).fill("strengths", "Calm").press("/save");
    invited.cancel();
    looksUnknown();
  }

  private void looksUnknown() {
    for (var page : List.of("", "/form", "/form?step=2", "/sent")) {
      var closed = api.call("GET", link + page, null);
      var unknown = api.call("GET", UNKNOWN + page, null);
      assertThat(closed.status()).as(page).isEqualTo(404).isEqualTo(unknown.status());
      assertThat(closed.http().body()).as(page).isEqualTo(unknown.http().body());
    }
  }

  @Test
  void textsPostedTooLateAreReturnedAndNotStored() {
    var form = invited.form(0);
    invited.cancel();
    var fields = Map.of("strengths", "Calm <b>and</b> thorough", "quality", "4", "draft", "");
    var answer = form.post("/submit", fields);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text())
        .contains("not sent", "was not stored", "Calm <b>and</b> thorough", "4 – very good");
    var unknown = posted(UNKNOWN);
    var closed = posted(link);
    assertThat(closed.status()).isEqualTo(404).isEqualTo(unknown.status());
    assertThat(closed.http().body()).isEqualTo(unknown.http().body()).contains("Calm");
    assertThat(api.timeline(invited.id()))
        .doesNotContain("referee.draft_saved", "referee.submitted");
  }

  private Api.Reply posted(String path) {
    var form = "application/x-www-form-urlencoded";
    return api.call("POST", path + "/submit?lang=en", "strengths=Calm", "content-type", form);
  }
}
