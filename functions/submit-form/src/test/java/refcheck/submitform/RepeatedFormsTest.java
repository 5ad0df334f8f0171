package refcheck.submitform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Forms that are posted twice, or from two windows. */
class RepeatedFormsTest extends RefusedFormsFixture {
  @Test
  void aSubmissionThatIsSentTwiceHasOneReceipt() {
    var link = host.createCheck();
    var receipt = host.post(link.address("submit"), COMPLETE);
    assertThat(receipt.html()).contains("Receipt number");
    assertThat(host.post(link.address("submit"), COMPLETE + "&anything_else=+")).isEqualTo(receipt);
  }

  /** Another window has saved since: its text is shown before anything is submitted. */
  @Test
  void aSubmissionDoesNotPassOverAnotherWindow() {
    var link = host.createCheck();
    host.post(link.address("save"), COMPLETE + "&draft=");
    var revision = Jsoup.parse(host.get(link.address("form")).html()).select("[name=draft]").val();
    host.post(link.address("save"), "improvement=Listening&draft=");
    var page = host.post(link.address("submit"), COMPLETE + "&draft=" + revision);
    assertThat(page.status()).isEqualTo(200);
    assertThat(Jsoup.parse(page.html()).select("#answers")).isNotEmpty();
    assertThat(page.html()).contains("Listening").doesNotContain("Receipt number");
    assertThat(host.savedTexts(link)).contains("Kind", "Listening");
  }

  @Test
  void aDraftThatIsSentTwiceIsNoOtherWindow() {
    var link = host.createCheck();
    for (int i = 0; i < 3; i++) {
      var page = host.post(link.address("save"), "strengths=Kind&draft=");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.html()).doesNotContain("another window");
    }
    host.post(link.address("save"), "strengths=Calm&draft=");
    var page = host.post(link.address("save"), "strengths=Calm&draft=");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("another window", "Kind", "Calm");
  }

  /** As a second tap does, which arrives while the first submission is written. */
  @Test
  void aSubmissionWithAnOldRevisionGetsItsReceiptToo() {
    var link = host.createCheck();
    host.post(link.address("submit"), COMPLETE + "&draft=");
    var again = host.post(link.address("save"), COMPLETE + "&draft=");
    assertThat(again.html()).contains("Receipt number");
  }

  @Test
  void theCopyOfWhatWasSentHasNothingElse() {
    var link = host.createCheck();
    host.post(
        link.address("submit"),
        "worked_together=no&quality=1&quality_why=Hidden&rehire=no&rehire_why=Hidden"
            + "&anything_else=Never+met&worked_from=2022-03&worked_to=2020-01");
    var sent = host.get(link.address("sent")).html();
    assertThat(sent).contains("Never met").doesNotContain("Hidden");
  }
}
