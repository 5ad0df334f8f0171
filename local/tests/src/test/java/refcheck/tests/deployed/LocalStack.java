package refcheck.tests.deployed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import refcheck.tests.journey.Await;

/** Runs LocalStack's open core without Docker: a third-party emulator of SQS and KMS. */
public final class LocalStack implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final URI address;
  private final Path log;

  private LocalStack(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Starts LocalStack on a free port. Its data and log are in the folder. */
  public static LocalStack start(Path folder) throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var environment =
        Map.of(
            "GATEWAY_LISTEN",
            "127.0.0.1:" + port,
            "LOCALSTACK_HOST",
            "127.0.0.1:" + port,
            "SQS_ENDPOINT_STRATEGY",
            "path",
            "SKIP_SSL_CERT_DOWNLOAD",
            "1",
            "DISABLE_EVENTS",
            "1",
            "FILESYSTEM_ROOT",
            folder.resolve("localstack").toString());
    var log = folder.resolve("localstack.log");
    var process =
        PythonTool.of("localstack", "python", folder, environment)
            .start(log, "-m", "localstack.runtime.main");
    var stack = new LocalStack(process, URI.create("http://127.0.0.1:" + port), log);
    Await.until(LONGEST_START, stack::isReady);
    return stack;
  }

  private boolean isReady() {
    try {
      if (!process.isAlive()) {
        throw new IllegalStateException("LocalStack ended:\n" + log());
      }
      var health = HttpRequest.newBuilder(address.resolve("/_localstack/health")).build();
      return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException _) {
      return false;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address that it listens on. */
  public URI address() {
    return address;
  }

  /** The log so far, with a line for every call. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    var all = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
