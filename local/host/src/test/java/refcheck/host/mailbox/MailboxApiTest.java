package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.mail.MailboxApi;
import refcheck.host.HttpVisitor;

class MailboxApiTest {
  @TempDir Path data;
  private Mailbox mailbox;
  private HttpVisitor api;

  @BeforeEach
  void start() {
    mailbox = Mailbox.open(data);
    mailbox.keep(Mails.text("m1", "First", "Hello"));
    mailbox.keep(Mails.text("m2", "Second", "Hello"));
    api = new HttpVisitor(new MailboxApi(mailbox));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void listsTheNewestLast() {
    var all = api.get("/_aws/ses").body();
    assertThat(all)
        .startsWith("{\"messages\":[{\"Id\":\"m1\"")
        .contains("\"html_part\":null", "\"Timestamp\":\"2026-03-02T09:00:00Z\"");
    assertThat(all.indexOf("\"m1\"")).isLessThan(all.indexOf("\"m2\""));
    assertThat(api.get("/_aws/ses?id=m2").body()).contains("\"m2\"").doesNotContain("\"m1\"");
    assertThat(api.get("/_aws/ses?id=m9").body()).isEqualTo("{\"messages\":[]}");
    assertThat(api.get("/_aws/ses?x=%25&id=m%32").body()).contains("\"m2\"");
  }

  @Test
  void deletesOneOrAll() {
    assertThat(api.call("DELETE", "/_aws/ses?id=m1", "").statusCode()).isEqualTo(204);
    assertThat(mailbox.mails()).extracting(Mail::id).containsExactly("m2");
    api.call("DELETE", "/_aws/ses", "");
    assertThat(Mailbox.open(data).mails()).isEmpty();
    assertThat(api.call("POST", "/_aws/ses", "").statusCode()).isEqualTo(405);
  }
}
