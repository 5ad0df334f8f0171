package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpEventTest {
  private static final HttpEvent.Context CONTEXT = new HttpEvent.Context("req-1");

  @Test
  void whatIsAbsentIsEmpty() {
    var request = event(null, null).request();
    assertThat(request.headers()).isEmpty();
    assertThat(request.query("q")).isEmpty();
    assertThat(request.repeated()).isEmpty();
    assertThat(request.parameter("id")).isEmpty();
    assertThat(request.body()).isEmpty();
  }

  @Test
  void passesOnWhatIsThere() {
    var event =
        new HttpEvent(
            "GET /v1/checks/{id}",
            "/v1/checks/chk_1",
            "q=1&other=&%71=2",
            Map.of("accept", "application/json"),
            Map.of("q", "1,2", "other", ""),
            Map.of("id", "chk_1"),
            CONTEXT,
            "王",
            false);
    var request = event.request();
    assertThat(request.id()).isEqualTo("req-1");
    assertThat(request.route()).isEqualTo("GET /v1/checks/{id}");
    assertThat(request.header("accept")).contains("application/json");
    assertThat(request.query("q")).contains("1,2");
    assertThat(request.repeated()).containsExactly("q");
    assertThat(request.parameter("id")).isEqualTo("chk_1");
    assertThat(request.body()).isEqualTo("王".getBytes(UTF_8));
  }

  @Test
  void decodesABodyInBase64() {
    var bytes = new byte[] {0, (byte) 0xff, 10};
    var encoded = Base64.getEncoder().encodeToString(bytes);
    assertThat(event(encoded, true).request().body()).isEqualTo(bytes);
    assertThat(event(encoded, false).request().body()).isEqualTo(encoded.getBytes(UTF_8));
    assertThat(event(encoded, null).request().body()).isEqualTo(encoded.getBytes(UTF_8));
  }

  @Test
  void aRequestShowsNeitherItsPathNorItsBody() {
    var event =
        new HttpEvent(
            "GET /r/{token}",
            "/r/secret",
            null,
            null,
            null,
            Map.of("token", "secret"),
            CONTEXT,
            "b",
            null);
    assertThat(event.request()).hasToString("Request[req-1 GET /r/{token}]");
  }

  private static HttpEvent event(@Nullable String body, @Nullable Boolean base64) {
    return new HttpEvent("POST /x", "/x", null, null, null, null, CONTEXT, body, base64);
  }
}
