package refcheck.emulator.front;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.template.Template;

class ApiFrontTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  private static final String PROBLEM = "!";

  private final List<String> functions = Collections.synchronizedList(new ArrayList<>());
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<AccessLine> log = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile String reply =
      "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/html\",\"X-A\":1},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"hello\"}";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    var template = Template.read(Path.of("src/test/resources/template.yaml"), Map.of());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new ApiFront(template, this::invoke, CLOCK, log::add));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  private byte[] invoke(String function, byte[] event) throws FunctionFailed {
    functions.add(function);
    events.add(new String(event, UTF_8));
    if (reply.equals(PROBLEM)) {
      throw new FunctionFailed("java.lang.IllegalStateException");
    }
    return reply.getBytes(UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)))
        .header("user-agent", "test");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The only event, with values that change on every run replaced. */
  private String event() {
    return events
        .getFirst()
        .replaceAll("\"requestId\":\"[0-9a-f-]{36}\"", "\"requestId\":\"ID\"")
        .replaceAll("Root=1-[0-9a-f]{8}-[0-9a-f]{24}", "TRACE")
        .replace(Integer.toString(server.getAddress().getPort()), "PORT");
  }

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
