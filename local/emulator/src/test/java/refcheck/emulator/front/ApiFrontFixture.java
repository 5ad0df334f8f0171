package refcheck.emulator.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.template.Template;

/** The front with a function that gives a fixed reply. */
abstract class ApiFrontFixture {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  static final String PROBLEM = "!";

  final List<String> functions = Collections.synchronizedList(new ArrayList<>());
  final List<String> events = Collections.synchronizedList(new ArrayList<>());
  final BlockingQueue<AccessLine> log = new LinkedBlockingQueue<>();
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  volatile String reply =
      "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/html\",\"X-A\":1},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"hello\"}";
  HttpServer server;

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

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)))
        .header("user-agent", "test");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The only event, with values that change on every run replaced. */
  String event() {
    return events
        .getFirst()
        .replaceAll("\"requestId\":\"[0-9a-f-]{36}\"", "\"requestId\":\"ID\"")
        .replaceAll("Root=1-[0-9a-f]{8}-[0-9a-f]{24}", "TRACE")
        .replace(Integer.toString(server.getAddress().getPort()), "PORT");
  }
}
