package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.host.HttpVisitor;

/** Tests the pages of one mail. */
class MailPagesTest extends MailboxFixture {
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
}
