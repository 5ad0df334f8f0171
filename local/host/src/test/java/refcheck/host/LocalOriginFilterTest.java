package refcheck.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.wire.HostResponse;

/** Sends raw requests, because HTTP clients would not send some of them. */
class LocalOriginFilterTest {
  private static final HttpHandler GUARDED = exchange -> HostResponse.empty(204).send(exchange);

  private final HttpVisitor pages = new HttpVisitor(LocalOriginFilter.ofPages(GUARDED));
  private final HttpVisitor services = new HttpVisitor(LocalOriginFilter.ofServices(GUARDED));

  @AfterEach
  void stop() {
    pages.close();
    services.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8080",
        "127.0.0.1",
        "localhost:1",
        "LOCALHOST",
        "app.localhost:3000",
        "[::1]:8080",
        "192.168.0.7",
        "host.docker.internal:8080"
      })
  void addressesAndLocalNamesAreServed(String host) throws IOException {
    assertThat(send(pages, "GET", "Host: " + host)).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evillocalhost",
        "127.0.0.1@evil.example",
        "127.0.0.1:80:80",
        "[evil]",
        "host.docker.internal.evil.example"
      })
  void foreignNamesAreRejected(String host) throws IOException {
    assertThat(send(pages, "GET", "Host: " + host)).isEqualTo(421);
    assertThat(send(services, "POST", "Host: " + host)).isEqualTo(421);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site: cross-site, 403",
    "Sec-Fetch-Site: same-site, 403",
    "Sec-Fetch-Site: same-origin, 204",
    "Sec-Fetch-Site: none, 204",
    "Origin: http://evil.example, 403",
    "Origin: null, 403",
    "Origin: https://localhost:7, 403",
    "Origin: http://localhost:8, 403",
    "Origin: http://localhost:7, 204",
    "Accept: */*, 204"
  })
  void postsFromOtherSitesAreRejected(String header, int status) throws IOException {
    assertThat(send(pages, "POST", "Host: localhost:7", header)).isEqualTo(status);
    assertThat(send(pages, "DELETE", "Host: localhost:7", header)).isEqualTo(status);
    assertThat(send(services, "POST", "Host: localhost:7", header)).isEqualTo(status);
  }

  /** The browser's own header takes precedence over Origin. */
  @Test
  void fetchMetadataTakesPrecedenceOverTheOrigin() throws IOException {
    assertThat(
            send(
                pages,
                "POST",
                "Host: localhost:7",
                "Origin: http://localhost:7",
                "Sec-Fetch-Site: cross-site"))
        .isEqualTo(403);
    assertThat(
            send(pages, "POST", "Host: localhost:7", "Origin: null", "Sec-Fetch-Site: same-origin"))
        .isEqualTo(204);
  }

  @Test
  void otherSitesMayLinkToPagesButNotToServices() throws IOException {
    var link = "Sec-Fetch-Site: cross-site";
    assertThat(send(pages, "GET", "Host: localhost", link)).isEqualTo(204);
    assertThat(send(pages, "HEAD", "Host: localhost", link)).isEqualTo(204);
    assertThat(send(services, "GET", "Host: localhost", link)).isEqualTo(403);
    assertThat(send(pages, "OPTIONS", "Host: localhost", link)).isEqualTo(403);
  }

  private static int send(HttpVisitor to, String method, String... headers) throws IOException {
    var request =
        "%s /x HTTP/1.1\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .formatted(method, String.join("\r\n", headers));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), to.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}
