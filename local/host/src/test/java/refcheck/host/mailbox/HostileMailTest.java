package refcheck.host.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.MailHeader;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.mail.Recipients;
import refcheck.host.HttpVisitor;

/** Checks that a malicious mail runs no script wherever it is shown. */
final class HostileMailTest {

  private static final String EVIL =
      "\"'></title></pre></dd><script>evil()</script><img src=x onerror=evil()>&lt;b&gt;";

  @TempDir Path data;
  private HttpVisitor visitor;

  @BeforeEach
  void start() {
    var mailbox = Mailbox.open(data);
    var field = new MailHeader(EVIL, EVIL);
    mailbox.keep(
        new Mail(
            "m1",
            Instant.EPOCH,
            EVIL + " <no-reply@refcheck.example>",
            new Recipients(List.of(EVIL + " <a@b.example>"), List.of(EVIL), List.of(EVIL)),
            EVIL,
            EVIL + " http://x.example/" + EVIL,
            EVIL,
            List.of(field),
            List.of(field),
            EVIL,
            message().replace("\n", "\r\n")));
    visitor = new HttpVisitor(new MailboxPages(mailbox));
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  private static String message() {
    return """
    Subject: %1$s
    X-Evil: %1$s
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/html; name="x"
    Content-Disposition: attachment; filename*=UTF-8''%%22%%3E%%3Cscript%%3Eevil%%28%%29%%0D%%0A..%%2Fx%%E2%%80%%AEgpj.exe

    <script>evil()</script>
    --b--
    """
        .formatted(EVIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mailbox",
        "/mailbox?q=%22%27%3E%3Cscript%3Eevil()%3C/script%3E",
        "/mailbox?q=evil",
        "/mailbox/clear",
        "/mailbox/m1",
        "/mailbox/m1/html",
        "/mailbox/m1/phone",
        "/mailbox/m1/source",
        "/mailbox/%22%3E%3Cscript%3Eevil()"
      })
  void runsNoScript(String path) {
    var answer = visitor.get(path);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("script")).allMatch(script -> script.html().isEmpty());
    assertThat(page.select("script").eachAttr("src"))
        .allMatch(source -> source.startsWith("/_local/assets/"));
    assertThat(page.select("img, [style]")).isEmpty();
    assertThat(handlers(page)).isEmpty();
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(link -> link.startsWith("/") || link.equals("http://x.example/"));
    assertThat(HttpVisitor.header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "data:");
    assertThat(HttpVisitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(HttpVisitor.header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  private static List<String> handlers(Document page) {
    return page.getAllElements().stream()
        .flatMap((Element element) -> element.attributes().asList().stream())
        .map(attribute -> attribute.getKey())
        .filter(name -> name.startsWith("on"))
        .toList();
  }

  @Test
  void isStillReadable() {
    var page = visitor.page("/mailbox/m1");
    assertThat(page.select("h1").text()).isEqualTo(EVIL);
    assertThat(page.title()).startsWith(EVIL);
    assertThat(page.expectFirst("pre").wholeText()).isEqualTo(EVIL + " http://x.example/" + EVIL);
  }

  @Test
  void itsFilesHaveSafeNamesAndAreOnlyDownloaded() {
    var link = visitor.page("/mailbox/m1").expectFirst("a[download]");
    assertThat(link.text()).isEqualTo("\"><script>evil()__.._x_gpj.exe");
    var file = visitor.get(link.attr("href"));
    assertThat(file.body()).isEqualTo("<script>evil()</script>");
    assertThat(HttpVisitor.header(file, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(HttpVisitor.header(file, "Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''%22%3E%3Cscript%3Eevil%28%29__.._x_gpj.exe");
    assertThat(HttpVisitor.header(file, "Content-Security-Policy")).startsWith("sandbox;");
    assertThat(HttpVisitor.header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
  }
}
