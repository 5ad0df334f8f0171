package refcheck.emulator.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the events that the front makes of requests. */
class ApiFrontEventsTest extends ApiFrontFixture {
  @Test
  void makesTheEventOfAGet() throws Exception {
    var answer =
        send(
            to("/v1/checks/a%20b%2Bc?x=1&x=%E6%9D%8E&y&z=p+q")
                .header("Cookie", "a=1; b=2")
                .header("Accept", "a")
                .header("Accept", "b"));

    assertThat(event())
        .isEqualTo(
            """
            {"version":"2.0","routeKey":"GET /v1/checks/{id}","rawPath":"/v1/checks/a b+c","rawQueryString":"x=1&x=%E6%9D%8E&y&z=p+q",\
            "cookies":["a=1","b=2"],"headers":{"accept":"a,b","host":"127.0.0.1:PORT","user-agent":"test","x-amzn-trace-id":"TRACE",\
            "x-forwarded-for":"127.0.0.1","x-forwarded-port":"PORT","x-forwarded-proto":"http"},\
            "queryStringParameters":{"x":"1,李","y":"","z":"p q"},\
            "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"local.execute-api.us-east-1.amazonaws.com","domainPrefix":"local",\
            "http":{"method":"GET","path":"/v1/checks/a b+c","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"test"},\
            "requestId":"ID","routeKey":"GET /v1/checks/{id}","stage":"$default","time":"22/Nov/2026:08:00:00 +0000","timeEpoch":1795334400000},\
            "pathParameters":{"id":"a b+c"},"isBase64Encoded":false}\
            """);
    assertThat(functions).containsExactly("read-check");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("hello");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().firstValue("x-a")).contains("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/problem+json",
        "text/plain",
        "application/xml",
        "application/javascript"
      })
  void handsTextOverAsText(String type) throws Exception {
    send(to("/v1/checks").header("Content-Type", type).POST(BodyPublishers.ofString("{\"名\":1}")));

    assertThat(functions).containsExactly("create-check");
    assertThat(event())
        .endsWith("\"body\":\"{\\\"名\\\":1}\",\"isBase64Encoded\":false}")
        .contains("\"content-length\":\"9\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "multipart/form-data; boundary=x"
      })
  void handsFormsAndTheRestOverInBase64(String type) throws Exception {
    send(to("/r/tok").header("Content-Type", type).POST(BodyPublishers.ofString("a=1&b=2")));

    assertThat(event())
        .endsWith(
            "\"body\":\"%s\",\"isBase64Encoded\":true}"
                .formatted(Base64.getEncoder().encodeToString("a=1&b=2".getBytes(UTF_8))));
  }

  @Test
  void leavesOutAnEmptyBody() throws Exception {
    send(to("/v1/checks").POST(BodyPublishers.noBody()));

    assertThat(event())
        .doesNotContain("\"body\"")
        .doesNotContain("queryStringParameters")
        .doesNotContain("cookies")
        .endsWith("\"isBase64Encoded\":false}");
  }
}
