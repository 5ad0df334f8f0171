package refcheck.emulator.aws;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.mail.MailboxApi;
import refcheck.emulator.wire.HostResponse;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;

/** Serves the emulated services on one port, as the host does, and creates clients for it. */
final class TestHost implements AutoCloseable {

  final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  final AwsServices services;
  private final HttpServer server;
  private final HttpClient browser = HttpClient.newHttpClient();

  TestHost(Path data, Clock clock, AwsService... served) {
    server = listen();
    var settings = new AwsSettings(data, endpoint(), "eu-central-1", clock, Set.of(served));
    var mailbox = Mailbox.open(data);
    services = AwsServices.start(settings, mailbox, events::add);
    server.createContext("/", dispatch(services, new MailboxApi(mailbox)));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A client without retries, so that failures are reported immediately. */
  <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override ->
            override.retryStrategy(RetryMode.STANDARD).retryStrategy(r -> r.maxAttempts(1)))
        .build();
  }

  HttpResponse<String> get(String path) {
    return call(HttpRequest.newBuilder(endpoint().resolve(path)).build());
  }

  HttpResponse<String> post(String path, String body) {
    return call(
        HttpRequest.newBuilder(endpoint().resolve(path))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> call(HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    services.close();
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpHandler dispatch(AwsServices services, MailboxApi pages) {
    return exchange -> {
      if (services.accepts(exchange)) {
        services.handler().handle(exchange);
      } else if (pages.accepts(exchange)) {
        pages.handle(exchange);
      } else {
        HostResponse.text(404, "plain", "the API's front").send(exchange);
      }
    };
  }
}
