package refcheck.tests.deployed;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.tests.journey.Await;
import refcheck.tests.zips.Zips;

/** Runs ministack, a third-party emulator of AWS, on a free port. */
final class Ministack implements AutoCloseable {
  private static final String ACCOUNT = "000000000000";
  static final HttpClient HTTP = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final Process process;
  private final URI address;

  /** The folder in which it unpacks functions. */
  private final Path scratch;

  private Ministack(Process process, URI address, Path scratch) {
    this.process = process;
    this.address = address;
    this.scratch = scratch;
  }

  static Ministack start(Path folder) throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var scratch = Files.createDirectories(folder.resolve("scratch"));
    var environment =
        Map.of(
            "TMPDIR", scratch.toString(),
            "STATE_DIR", scratch.resolve("state").toString(),
            "BIND_HOST", "127.0.0.1",
            "IOT_MTLS_ENABLED", "0",
            "GATEWAY_PORT", String.valueOf(port));
    var process =
        PythonTool.of("ministack", "ministack", folder, environment)
            .start(folder.resolve("ministack.log"));
    var ministack = new Ministack(process, URI.create("http://127.0.0.1:" + port), scratch);
    Await.until(ministack::isReady);
    return ministack;
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException("ministack ended; see its log");
    }
    try {
      return get("/_ministack/health") != null;
    } catch (ConnectException _) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  URI address() {
    return address;
  }

  /** All mails that were sent through its SES. */
  List<JsonNode> mails() {
    try {
      var mails = JsonNodes.read(get("/_ministack/ses/messages"), "mails");
      return JsonNodes.elements(mails, "messages", ACCOUNT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls a REST-JSON service. Ministack does not check the signature. */
  JsonNode post(String service, String path, Object body) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("content-type", "application/json")
            .header(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/%s/aws4_request, "
                        .formatted(service)
                    + "SignedHeaders=host, Signature=none")
            .POST(BodyPublishers.ofString(Json.text(body)))
            .build();
    try {
      return JsonNodes.read(send(request), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String get(String path) throws IOException {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  private static String send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The processes that currently run functions. */
  List<ProcessHandle> functions() {
    return FunctionProcesses.of(process);
  }

  @Override
  public void close() {
    var all = process.descendants().toList();
    process.destroy();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Zips.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
