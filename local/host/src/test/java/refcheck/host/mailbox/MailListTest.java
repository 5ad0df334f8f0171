package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.mail.Mailbox;
import refcheck.host.HttpVisitor;

/** Tests the search and the paging of mails. */
final class MailListTest {

  @TempDir Path data;
  private Mailbox mailbox;
  private HttpVisitor visitor;

  @BeforeEach
  void start() {
    mailbox = Mailbox.open(data);
    visitor = new HttpVisitor(new MailboxPages(mailbox));
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "reference, a",
    "REFERENCE+casey, a",
    "ROBIN%40former, a",
    "stra%C3%9Fe, b",
    "%E9%82%80%E8%AF%B7, c",
    "only-html, d",
    "no-reply, a b c d",
    "reference+robin+nobody, ''",
    "50%25, b",
    "'+%20+', a b c d"
  })
  void findsMailsThatContainEveryWord(String query, String found) {
    mailbox.keep(Mails.mail("a", "robin@former.example", "A reference", "for Casey", null, ""));
    mailbox.keep(Mails.text("b", "Second", "Hauptstraße 1, 50% off"));
    mailbox.keep(Mails.text("c", "邀请您", "x"));
    mailbox.keep(Mails.html("d", "<p>only-html</p>"));
    var page = visitor.page("/mailbox?q=" + query);
    assertThat(page.select(".mails a").eachAttr("href"))
        .map(path -> path.replace("/mailbox/", ""))
        .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" ", -1));
  }

  @Test
  void aSearchShowsItsCountAndALinkToAllMails() {
    mailbox.keep(Mails.text("a", "First", "x"));
    mailbox.keep(Mails.text("b", "Second", "x"));
    var page = visitor.page("/mailbox?q=second");
    assertThat(page.select("#count").text()).isEqualTo("1 of 2 mails found");
    assertThat(page.select("#q").val()).isEqualTo("second");
    assertThat(page.select("main p a[href=/mailbox]").text()).isEqualTo("Show all mail");
    assertThat(visitor.page("/mailbox?q=zzz").text())
        .contains("0 of 2 mails found", "Show all mail");
  }

  @Test
  void aThousandMailsAreShownInPages() {
    IntStream.rangeClosed(1, 1000)
        .forEach(each -> mailbox.keep(Mails.text("m" + each, "Letter " + each, "x")));
    var first = visitor.page("/mailbox?q=letter");
    assertThat(first.select(".mails li")).hasSize(50);
    assertThat(first.select("#count").text()).isEqualTo("1000 of 1000 mails found, page 1 of 20");
    assertThat(first.select("nav a[href^=/mailbox?]").eachAttr("href"))
        .containsExactly("/mailbox?q=letter&page=2");
    var last = visitor.page("/mailbox?page=20");
    assertThat(last.select(".mails a").getLast().text()).isEqualTo("Letter 1");
    assertThat(last.select("nav a[href^=/mailbox?]").eachText()).containsExactly("Newer mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "page=-1", "page=7", "page=9999999999", "page=x", "page", "q=%25"})
  void anInvalidPageNumberShowsAnExistingPage(String query) {
    mailbox.keep(Mails.text("a", "100% First", "x"));
    assertThat(visitor.page("/mailbox?" + query).select(".mails li")).hasSize(1);
  }

  @Test
  void aLongSearchIsCut() {
    assertThat(new MailSearch("x".repeat(5000)).query()).hasSizeLessThan(MailSearch.LONGEST + 2);
    assertThat(visitor.get("/mailbox?q=" + "x".repeat(5000)).statusCode()).isEqualTo(200);
  }

  @Test
  void longTextsAreCut() {
    mailbox.keep(Mails.text("a", "s".repeat(10_000), "t".repeat(1_000_000)));
    assertThat(visitor.get("/mailbox").body()).hasSizeLessThan(10_000);
    var page = visitor.page("/mailbox/a");
    assertThat(page.select("pre").text()).hasSizeLessThan(200_002);
    assertThat(page.text()).contains("Long mails are cut here");
    assertThat(MailText.cut("ab\uD83D\uDE00", 3)).isEqualTo("ab…");
  }
}
