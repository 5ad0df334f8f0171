package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** A tenant's API client that also moves the host's clock and reads its mailbox. */
public record Api(URI address, String key) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An HTTP response. */
  public record Reply(HttpResponse<String> http) {
    public int status() {
      return http.statusCode();
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      return JsonNodes.read(http.body(), "a reply of status " + status());
    }
  }

  public Reply get(String path) {
    return call("GET", path, null);
  }

  /** Posts JSON with a new Idempotency-Key. */
  public Reply post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Reply post(String path, Object body, String idempotencyKey) {
    return call("POST", path, Json.text(body), "idempotency-key", idempotencyKey);
  }

  public Reply call(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("authorization", "Bearer " + key)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("content-type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  static Reply send(HttpRequest request) {
    try {
      return new Reply(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode check(String id) {
    return get("/v1/checks/" + id).json();
  }

  /** The types of the check's events, in order. */
  public List<String> timeline(String id) {
    return JsonNodes.elements(get("/v1/checks/" + id + "/timeline").json(), "data").stream()
        .map(event -> event.get("type").getStringValue())
        .toList();
  }

  public Instant now() {
    return Instant.parse(get("/_local/clock").json().get("now").getStringValue());
  }

  public void advance(Duration by) {
    var reply = call("POST", "/_local/clock", Json.text(Json.object("advance", by.toString())));
    assertThat(reply.status()).isEqualTo(200);
  }

  /** The mails to this address so far, oldest first. */
  public List<JsonNode> mailsTo(String recipient) {
    return JsonNodes.elements(get("/_aws/ses").json(), "messages").stream()
        .filter(mail -> isTo(mail, recipient))
        .toList();
  }

  private static boolean isTo(JsonNode mail, String recipient) {
    return JsonNodes.texts(mail, "Destination", "ToAddresses").contains(recipient);
  }
}
