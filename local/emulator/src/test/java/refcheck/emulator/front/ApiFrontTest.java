package refcheck.emulator.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the routes, answers and log of the front. */
class ApiFrontTest extends ApiFrontFixture {
  @Test
  void answersHeadWithoutABody() throws Exception {
    var answer = send(to("/r/tok").method("HEAD", BodyPublishers.noBody()));

    assertThat(event()).contains("\"routeKey\":\"HEAD /r/{token}\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-length")).contains("5");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/checks, GET /v1/checks",
    "GET, /v1/checks/mine, GET /v1/checks/mine",
    "GET, /v1/checks/theirs, GET /v1/checks/{id}",
    "GET, /v1/checks/a/b, GET /v1/{proxy+}",
    "POST, /v1/checks/a/cancel, POST /v1/checks/{id}/cancel",
    "PUT, /r/t, ANY /r/{token}",
    "HEAD, /r/t, HEAD /r/{token}"
  })
  void takesTheMostSpecificRoute(String method, String path, String routeKey) throws Exception {
    send(to(path).method(method, BodyPublishers.noBody()));

    assertThat(event()).contains("\"routeKey\":\"" + routeKey + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /r/",
    "GET, /r/a/b",
    "HEAD, /v1/checks",
    "PUT, /v1/checks",
    "GET, /v2"
  })
  void answers404WithoutARoute(String method, String path) throws Exception {
    var answer = send(to(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(method.equals("HEAD") ? "" : "{\"message\":\"Not Found\"}");
    assertThat(events).isEmpty();
    assertThat(logged().routeKey()).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PROBLEM,
        "",
        "{",
        "{} {}",
        "{\"statusCode\":\"x\"}",
        "{\"statusCode\":42}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":200,\"headers\":[]}",
        "{\"statusCode\":200,\"headers\":{\"a\":\"x\\r\\ny\"}}",
        "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}"
      })
  void answers500WhenTheFunctionFailsOrTalksNonsense(String reply) throws Exception {
    this.reply = reply;
    var answer = send(to("/v1/checks"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":[1,null]} | {"a":[1,null]}
          "hi" | hi
          [] | []
          null | null
          """)
  void takesTheShortFormAsAJsonAnswer(String reply, String body) throws Exception {
    this.reply = reply;
    var answer = send(to("/v1/checks"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void decodesBase64AndKeepsA204Bare() throws Exception {
    reply = "{\"statusCode\":201,\"body\":\"aGk=\",\"isBase64Encoded\":true}";
    assertThat(send(to("/v1/checks")).body()).isEqualTo("hi");
    reply = "{\"statusCode\":204}";
    var answer = send(to("/v1/checks"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    var body =
        send(
            to("/v1/checks")
                .POST(BodyPublishers.ofByteArray(new byte[IncomingRequest.LARGEST_BODY + 1])));
    var headers =
        send(to("/v1/checks").header("x-long", "x".repeat(IncomingRequest.LARGEST_HEADER_SECTION)));

    assertThat(body.statusCode()).isEqualTo(413);
    assertThat(body.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    assertThat(headers.statusCode()).isEqualTo(431);
    assertThat(events).isEmpty();
  }

  @Test
  void logsRoutesAndNeverPaths() throws Exception {
    var answer = send(to("/r/s3cret?key=hidden"));

    assertThat(logged().toString())
        .matches(
            "ANY /r/\\{token} 200 %s \\d+ ms"
                .formatted(answer.headers().firstValue("apigw-requestid").orElseThrow()));
  }

  /** Waits for the log line, which is written after the reply was sent. */
  private AccessLine logged() throws InterruptedException {
    return Objects.requireNonNull(log.poll(10, TimeUnit.SECONDS));
  }
}
