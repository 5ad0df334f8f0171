package refcheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.json.JsonObject;

class HttpEventTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        """
        , "rawQueryString": null, "headers": null, "queryStringParameters": null,
        "pathParameters": null, "body": null, "isBase64Encoded": null
        """
      })
  void whatIsAbsentIsEmpty(String absent) {
    var request = request(absent);
    assertThat(request.headers()).isEmpty();
    assertThat(request.query("q")).isEmpty();
    assertThat(request.repeated()).isEmpty();
    assertThat(request.parameter("id")).isEmpty();
    assertThat(request.body()).isEmpty();
  }

  @Test
  void passesOnWhatIsThere() {
    var request =
        request(
            """
            , "rawQueryString": "q=1&other=&%71=2", "headers": {"accept": "application/json"},
            "queryStringParameters": {"q": "1,2", "other": ""}, "pathParameters": {"id": "chk_1"},
            "body": "王", "isBase64Encoded": false
            """);
    assertThat(request.id()).isEqualTo("req-1");
    assertThat(request.route()).isEqualTo("GET /x/{id}");
    assertThat(request.path()).isEqualTo("/x/secret");
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
    var body = ", \"body\": \"" + encoded + "\"";
    assertThat(request(body + ", \"isBase64Encoded\": true").body()).isEqualTo(bytes);
    assertThat(request(body + ", \"isBase64Encoded\": false").body())
        .isEqualTo(encoded.getBytes(UTF_8));
    assertThat(request(body).body()).isEqualTo(encoded.getBytes(UTF_8));
  }

  @Test
  void aRequestShowsNeitherItsPathNorItsBody() {
    assertThat(request(", \"body\": \"b\"")).hasToString("Request[req-1 GET /x/{id}]");
  }

  private static Request request(String more) {
    var event =
        """
        {"routeKey": "GET /x/{id}", "rawPath": "/x/secret", "requestContext": {"requestId": "req-1"}
        """;
    return HttpEvent.request(JsonObject.read((event + more + "}").getBytes(UTF_8)));
  }
}
