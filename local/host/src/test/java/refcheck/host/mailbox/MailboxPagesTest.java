package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.Mailbox;
import refcheck.host.HttpVisitor;

final class MailboxPagesTest {

  private static final String LINK = "http://127.0.0.1:8080/r/abc?x=1&y=2";

  @TempDir Path data;
  private Mailbox mailbox;
  private HttpVisitor visitor;

  @BeforeEach
  void start() {
    mailbox = Mailbox.open(data);
    mailbox.keep(Mails.text("m1", "First", "Hello"));
    mailbox.keep(Mails.text("m2", "Second", "Open (" + LINK + ").\n  Not javascript:alert(1)"));
    visitor = new HttpVisitor(new MailboxPages(mailbox));
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

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
  @CsvSource({
    "bounce@example.com, Bounced",
    "softbounce@example.com, Bounced for now",
    "complaint@example.com, 'Delivered, then complaint'",
    "reject@example.com, 'Rejected, never sent'"
  })
  void theOutcomeOfAMailIsShown(String recipient, String outcome) {
    mailbox.keep(Mails.to(recipient, "m3"));
    assertThat(visitor.page("/mailbox").select(".mails .bad").text()).isEqualTo(outcome);
    assertThat(visitor.page("/mailbox/m3").select(".facts .bad").text()).isEqualTo(outcome);
  }

  @Test
  void aTextIsShownUnchangedAndItsLinksWork() {
    var page = visitor.page("/mailbox/m2");
    assertThat(page.expectFirst("pre").wholeText())
        .isEqualTo("Open (" + LINK + ").\n  Not javascript:alert(1)");
    assertThat(page.select("pre a").eachAttr("href")).containsExactly(LINK);
    assertThat(page.select("pre a").attr("rel")).isEqualTo("noopener noreferrer");
    assertThat(page.select(".tabs a").eachText()).containsExactly("Text", "Source");
  }

  @Test
  void theHtmlPartIsShownInASandbox() {
    mailbox.keep(Mails.html("m3", "<!doctype html><p>Hello</p>"));
    var frame = visitor.page("/mailbox/m3").select("iframe");
    assertThat(frame.attr("src")).isEqualTo("/mailbox/m3/part");
    assertThat(frame.attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    assertThat(visitor.page("/mailbox/m3/phone").select("iframe.phone")).hasSize(1);
    assertThat(visitor.page("/mailbox/m3/text").text()).contains("no text part");
    var part = visitor.get("/mailbox/m3/part");
    assertThat(part.body()).isEqualTo("<!doctype html><base target=\"_blank\"><p>Hello</p>");
    assertThat(HttpVisitor.header(part, "Content-Security-Policy"))
        .startsWith("sandbox allow-popups ")
        .contains("default-src 'none'", "form-action 'none'")
        .doesNotContain("script", "allow-same-origin", "allow-forms");
  }

  @Test
  void theSourceHasHeadersTagsAndTheRawMessage() {
    mailbox.keep(Mails.raw("m3", "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\nX-Long: a\n b\n\nbody"));
    var page = visitor.page("/mailbox/m3/source");
    assertThat(page.select(".facts dd").eachText()).contains("Grüße", "a b", "letters", "chk_1");
    assertThat(page.select("pre").text()).contains("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=");
    var file = visitor.get("/mailbox/m3/message.eml");
    assertThat(file.body()).endsWith("\r\n\r\nbody");
    assertThat(HttpVisitor.header(file, "Content-Disposition")).startsWith("attachment");
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
