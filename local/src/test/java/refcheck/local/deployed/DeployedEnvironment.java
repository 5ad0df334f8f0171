package refcheck.local.deployed;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import refcheck.json.Json;
import refcheck.local.aws.ReverseProxy;
import refcheck.local.journey.Api;
import refcheck.local.json.JsonNodes;
import refcheck.local.tenant.TenantCommand;
import refcheck.local.zips.OwnRuntime;
import refcheck.local.zips.SampleDrivenRun;
import refcheck.local.zips.Zips;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The deployed stack with what AWS has around it and this engine has not: a name of its own for the
 * API, SES's events, and time that passes.
 */
final class DeployedEnvironment implements AutoCloseable {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/target/deployed");

  private static final String HERE = "export AWS_ENDPOINT_URL=http://127.0.0.1:$GATEWAY_PORT\n";

  /** Files are as old as their unpacking here; and a cache that is of no use should be noticed. */
  private static final String KEEP_TIMES =
      """
      touch -d %s lib/*.jar runtime/*.jar
      export JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTMode=on"
      """
          .formatted(OwnRuntime.STAMP);

  final Ministack engine;
  final DeployedStack stack;
  final Api api;
  final DynamoDbClient tables;
  private final SqsClient queues;
  private final HttpServer front;

  private DeployedEnvironment() throws IOException, InterruptedException {
    lay();
    engine = Ministack.start(FOLDER);
    front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var origin = URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    stack = new DeployedStack(engine, FOLDER, origin);
    stack.deploy();
    stack.addRoutes();
    front.createContext("/", new ReverseProxy(Ministack.HTTP, stack.api()));
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    front.start();
    tables = client(DynamoDbClient.builder(), engine.address());
    queues = client(SqsClient.builder(), engine.address());
    api = new Api(origin, tenant());
  }

  /** Create-check as it starts fastest, with a runtime of its own; the others with this JVM's. */
  private static void lay() throws IOException, InterruptedException {
    System.out.println("laying out the zips; create-check's with a Java of its own");
    var zips = new Zips(PROJECT, FOLDER);
    zips.lay();
    var sampled = new SampleDrivenRun(PROJECT);
    var create = sampled.function("create-check");
    new OwnRuntime(sampled, FOLDER.resolve("own")).add(zips.zip(create.name()), create);
    for (var function : sampled.functions()) {
      Zips.prepare(zips.zip(function.name()), function.equals(create) ? HERE + KEEP_TIMES : HERE);
    }
  }

  static DeployedEnvironment deploy() throws IOException, InterruptedException {
    return new DeployedEnvironment();
  }

  static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /** A tenant and its key, by the operators' command, which asks the stack for its table. */
  private String tenant() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    var said = new StringWriter();
    var code =
        new CommandLine(new TenantCommand())
            .setOut(new PrintWriter(said, true))
            .execute(
                "create",
                "--stack=" + DeployedStack.NAME,
                "--region=" + DeployedStack.REGION,
                "--endpoint-url=" + engine.address(),
                "--tenant=acme",
                "--name=Acme Sample Ltd",
                "--contact=people@acme.example");
    if (code != 0) {
      throw new IllegalStateException("no tenant could be made: the command's code is " + code);
    }
    return said.toString().strip();
  }

  /** The mails to this address so far. */
  List<JsonNode> mailsTo(String address) {
    return engine.mails().stream()
        .filter(mail -> JsonNodes.texts(mail, "To").contains(address))
        .toList();
  }

  /** What the mail service would say of a letter: this engine says nothing. */
  void says(String type, String check, String referee) {
    var event =
        Json.object(
            "type", type,
            "tenant", List.of("acme"),
            "check", List.of(check),
            "referee", List.of(referee),
            "letter", List.of("invitation"),
            "attempt", List.of("1"));
    queues.sendMessage(
        request -> request.queueUrl(stack.name("DeliveriesQueue")).messageBody(Json.text(event)));
  }

  /** Sets what a row waits for back by this much, as nobody can turn the engine's clock. */
  void passes(String check, String sk, Duration time, String... instants) {
    var key =
        Map.of(
            "pk", AttributeValue.fromS("T#acme#C#" + check),
            "sk", AttributeValue.fromS(sk));
    var table = stack.name("MainTable");
    var row = new HashMap<>(tables.getItem(request -> request.tableName(table).key(key)).item());
    for (var instant : instants) {
      row.computeIfPresent(
          instant,
          (_, value) -> AttributeValue.fromS(Instant.parse(value.s()).minus(time).toString()));
    }
    row.computeIfPresent("due_at", (_, due) -> AttributeValue.fromS(earlier(due.s(), time)));
    try {
      tables.putItem(request ->
          request
              .tableName(table)
              .item(row)
              .conditionExpression("version = :version")
              .expressionAttributeValues(Map.of(":version", row.get("version"))));
    } catch (ConditionalCheckFailedException _) {
      // A function was faster: its row is newer than time could make this one.
    }
  }

  private static String earlier(String due, Duration time) {
    var parts = due.split("#", 2);
    return "%013d#%s".formatted(Long.parseLong(parts[0]) - time.toMillis(), parts[1]);
  }

  @Override
  public void close() {
    front.stop(0);
    tables.close();
    queues.close();
    engine.close();
  }
}
