package refcheck.host.mailbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.mail.Mailbox;
import refcheck.host.HttpVisitor;

/** A mailbox with two mails, and a visitor of its pages. */
abstract class MailboxFixture {
  static final String LINK = "http://127.0.0.1:8080/r/abc?x=1&y=2";

  @TempDir Path data;
  Mailbox mailbox;
  HttpVisitor visitor;

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
}
