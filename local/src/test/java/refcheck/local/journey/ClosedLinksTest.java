package refcheck.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link that leads nowhere says nothing of why, and keeps nothing that somebody has typed. */
class ClosedLinksTest {
  private static final String UNKNOWN = "/r/" + "x".repeat(43);

  private final Api api = RunningHost.api();
  private final InvitedCheck invited = InvitedCheck.english(1);
  private final String link = URI.create(invited.link(0)).getRawPath();

  @Test
  void allItsPagesAreThoseOfALinkThatNobodyMade() {
    invited.cancel();
    looksUnknown();
  }

  @Test
  void soAreThoseOfAFormThatWasBegun() {
    invited.form(0).fill("strengths", "Calm").press("/save");
    invited.cancel();
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
    var form = invited.form(0);
    invited.cancel();
    var typed = Map.of("strengths", "Calm <b>and</b> thorough", "quality", "4", "draft", "");
    var answer = form.post("/submit", typed);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text())
        .contains("not sent", "was not stored", "Calm <b>and</b> thorough", "4 – very good");
    var elsewhere = posted(UNKNOWN);
    var here = posted(link);
    assertThat(here.status()).isEqualTo(404).isEqualTo(elsewhere.status());
    assertThat(here.http().body()).isEqualTo(elsewhere.http().body()).contains("Calm");
    assertThat(api.timeline(invited.id()))
        .doesNotContain("referee.draft_saved", "referee.submitted");
  }

  private Api.Reply posted(String path) {
    var form = "application/x-www-form-urlencoded";
    return api.call("POST", path + "/submit?lang=en", "strengths=Calm", "content-type", form);
  }
}
