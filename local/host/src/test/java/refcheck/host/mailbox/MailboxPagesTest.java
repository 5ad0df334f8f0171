package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.Mailbox;
import refcheck.host.HttpVisitor;

class MailboxPagesTest extends MailboxFixture {
  @Test
  void thePageListsTheNewestFirst() {
    var page = visitor.page("/mailbox");
    assertThat(page.select(".mails a").eachAttr("href"))
        .containsExactly("/mailbox/m2", "/mailbox/m1");
    assertThat(page.select("#count").text()).isEqualTo("2 mails");
    assertThat(page.expectFirst(".mails li").text())
        .isEqualTo("Second anna@example.com Delivered 2 Mar 2026, 09:00:00 UTC");
  }

  @Test
  void anEmptyMailboxSaysSo() {
    mailbox.clear();
    var page = visitor.page("/mailbox");
    assertThat(page.text()).contains("No mail yet");
    assertThat(page.select("a[href=/mailbox/clear]")).isEmpty();
  }

  /** Without scripts, a link reloads the list. With scripts, the version shows when to reload. */
  @Test
  void theListCanBeReloaded() {
    var version = visitor.page("/mailbox").select("#mails").attr("data-version");
    assertThat(visitor.get("/mailbox/version").body()).isEqualTo(version);
    mailbox.keep(Mails.text("m3", "Third", "x"));
    assertThat(visitor.get("/mailbox/version").body()).isNotEqualTo(version);
    var page = visitor.page("/mailbox");
    assertThat(page.select("noscript a").attr("href")).isEqualTo("/mailbox?page=1");
    assertThat(page.select("script").eachAttr("src")).containsExactly("/_local/assets/mailbox.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mailbox/m9",
        "/mailbox/m1/html",
        "/mailbox/m1/phone",
        "/mailbox/m1/part",
        "/mailbox/m1/attachments/1",
        "/mailbox/m1/attachments/x",
        "/mailbox/m1/..",
        "/mailbox/style.css"
      })
  void unknownPathsAreNotFound(String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("No such mail");
  }

  @Test
  void clearingNeedsConfirmation() {
    var first = visitor.page("/mailbox/clear");
    assertThat(first.text()).contains("All 2 mails will be gone");
    assertThat(mailbox.mails()).hasSize(2);
    var answer = visitor.submit(first.expectFirst("form"), "");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(HttpVisitor.header(answer, "Location")).isEqualTo("/mailbox");
    assertThat(Mailbox.open(data).mails()).isEmpty();
  }

  @Test
  void otherMethodsAreRejected() {
    assertThat(visitor.call("POST", "/mailbox", "").statusCode()).isEqualTo(405);
    assertThat(visitor.call("DELETE", "/mailbox/clear", "").statusCode()).isEqualTo(405);
    assertThat(visitor.call("HEAD", "/mailbox", "").body()).isEmpty();
    assertThat(mailbox.mails()).hasSize(2);
  }

  @Test
  void mailsSurviveARestartInOrder() {
    var again = Mailbox.open(data);
    assertThat(again.mails()).isEqualTo(mailbox.mails());
    again.keep(Mails.text("m0", "Third", "x"));
    assertThat(Mailbox.open(data).mails()).extracting(Mail::id).containsExactly("m1", "m2", "m0");
  }
}
