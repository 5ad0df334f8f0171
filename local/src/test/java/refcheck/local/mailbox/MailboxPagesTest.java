package refcheck.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailboxPagesTest {

  private static final String LINK = "http://127.0.0.1:8080/r/abc?x=1&y=2";

  private final HttpClient browser = HttpClient.newHttpClient();
  @TempDir Path data;
  private Mailbox mailbox;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    mailbox = Mailbox.open(data);
    mailbox.keep(mail("m1", "First <b>", "Hello"));
    mailbox.keep(mail("m2", "Second", "Open (" + LINK + ").\nNot <script>alert(1)</script>"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new MailboxPages(mailbox));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void programsReadTheNewestLast() throws Exception {
    var all = call("GET", "/_aws/ses").body();
    assertThat(all)
        .startsWith("{\"messages\":[{\"Id\":\"m1\"")
        .contains("\"html_part\":null", "\"Timestamp\":\"2026-03-02T09:00:00Z\"");
    assertThat(all.indexOf("\"m1\"")).isLessThan(all.indexOf("\"m2\""));
    assertThat(call("GET", "/_aws/ses?id=m2").body()).contains("\"m2\"").doesNotContain("\"m1\"");
    assertThat(call("GET", "/_aws/ses?id=m9").body()).isEqualTo("{\"messages\":[]}");
  }

  @Test
  void programsDeleteOneOrAll() throws Exception {
    assertThat(call("DELETE", "/_aws/ses?id=m1").statusCode()).isEqualTo(204);
    assertThat(mailbox.mails()).extracting(Mail::id).containsExactly("m2");
    call("DELETE", "/_aws/ses");
    assertThat(Mailbox.open(data).mails()).isEmpty();
    assertThat(call("POST", "/_aws/ses").statusCode()).isEqualTo(405);
  }

  @Test
  void peopleSeeTheNewestFirst() throws Exception {
    var page = call("GET", "/mailbox").body();
    assertThat(page)
        .contains(
            "http-equiv=\"refresh\" content=\"3\"", "First &lt;b&gt;", "href=\"/mailbox/m1\"");
    assertThat(page.indexOf("Second")).isLessThan(page.indexOf("First"));
  }

  @Test
  void aMailIsEscapedAndItsLinksWork() throws Exception {
    var page = call("GET", "/mailbox/m2").body();
    assertThat(page)
        .contains(
            "(<a href=\"http://127.0.0.1:8080/r/abc?x=1&amp;y=2\"", "</a>).", "&lt;script&gt;")
        .doesNotContain("<script", "/mailbox/m2/html");
    assertThat(call("GET", "/mailbox/m9").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/mailbox/m2/html").statusCode()).isEqualTo(404);
  }

  @Test
  void theHtmlPartIsShownInASandbox() throws Exception {
    mailbox.keep(mail("m3", "Third", null));
    var response = call("GET", "/mailbox/m3/html");
    assertThat(response.body()).isEqualTo("<p>Hello</p>");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-popups ")
        .contains("default-src 'none'");
    assertThat(call("GET", "/mailbox/m3").body()).contains("/mailbox/m3/html", "no text part");
    assertThat(call("GET", "/mailbox/m3/source").body()).isEqualTo("Subject: Third\r\n\r\n");
  }

  @Test
  void aRestartFindsTheMailsInOrder() {
    var again = Mailbox.open(data);
    assertThat(again.mails()).isEqualTo(mailbox.mails());
    again.keep(mail("m0", "Third", "x"));
    assertThat(Mailbox.open(data).mails()).extracting(Mail::id).containsExactly("m1", "m2", "m0");
  }

  @Test
  void oneStylesheetAndNothingElse() throws Exception {
    var response = call("GET", "/mailbox/style.css");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    assertThat(call("HEAD", "/mailbox").body()).isEmpty();
  }

  private HttpResponse<String> call(String method, String path)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return browser.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private static Mail mail(String id, String subject, @Nullable String text) {
    return new Mail(
        id,
        Instant.parse("2026-03-02T09:00:00Z"),
        "Refcheck <no-reply@refcheck.example>",
        new Recipients(List.of("anna@example.com"), List.of(), List.of()),
        subject,
        text,
        text == null ? "<p>Hello</p>" : null,
        List.of(new Field("X-Kind", "letter")),
        List.of(new Field("check", "chk_1")),
        "letters",
        "Subject: " + subject + "\r\n\r\n");
  }
}
