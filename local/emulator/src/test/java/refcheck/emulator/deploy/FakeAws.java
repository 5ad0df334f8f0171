package refcheck.emulator.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import refcheck.emulator.Emulators;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** A fake of the KMS and SES calls that a deployment makes. */
public final class FakeAws implements AutoCloseable {
  private static final String IDENTITIES = "/v2/email/identities";
  private static final String SETS = "/v2/email/configuration-sets";

  final List<String> created = new CopyOnWriteArrayList<>();
  private final Map<String, String> aliases = new ConcurrentHashMap<>();
  private final Set<String> paths = ConcurrentHashMap.newKeySet();
  private final HttpServer server;

  private FakeAws(HttpServer server) {
    this.server = server;
  }

  public static FakeAws start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var fake = new FakeAws(server);
    server.createContext("/", fake::handle);
    server.start();
    return fake;
  }

  public Deployment deployment() {
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Deployment(
        Emulators.DYNAMODB,
        Emulators.SQS,
        Emulators.client(KmsClient.builder(), uri),
        Emulators.client(SesV2Client.builder(), uri));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body =
          JsonNodes.read(exchange.getRequestBody().readAllBytes()).orElse(JsonNode.nullNode());
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var reply = target == null ? ses(exchange, body) : kms(target, body);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      if (reply.containsKey("__type")) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", "NotFoundException");
      }
      var bytes = Json.text(reply).getBytes(UTF_8);
      exchange.sendResponseHeaders(
          reply.containsKey("__type") ? (target == null ? 404 : 400) : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Map<String, Object> kms(String target, JsonNode body) {
    return switch (target) {
      case "TrentService.CreateKey" -> key(create("key"));
      case "TrentService.CreateAlias" -> {
        aliases.put(create(text(body, "AliasName")), text(body, "TargetKeyId"));
        yield Map.of();
      }
      case "TrentService.DescribeKey" ->
          aliases.containsKey(text(body, "KeyId"))
              ? key(aliases.getOrDefault(text(body, "KeyId"), ""))
              : notFound();
      default -> throw new IllegalArgumentException(target);
    };
  }

  private Map<String, Object> ses(HttpExchange exchange, JsonNode body) {
    var path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("GET")) {
      return paths.contains(path) ? Map.of() : notFound();
    }
    var name =
        path.equals(IDENTITIES) ? text(body, "EmailIdentity") : text(body, "ConfigurationSetName");
    paths.add((path.equals(IDENTITIES) ? IDENTITIES : SETS) + "/" + create(name));
    return Map.of();
  }

  private String create(String what) {
    created.add(what);
    return what.equals("key") ? "key-" + created.size() : what;
  }

  private static String text(JsonNode body, String key) {
    return JsonNodes.textAt(body, key).orElseThrow();
  }

  private static Map<String, Object> key(String id) {
    return Map.of("KeyMetadata", Map.of("KeyId", id));
  }

  private static Map<String, Object> notFound() {
    return Map.of("__type", "NotFoundException", "message", "not found");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
