package refcheck.tests.deployed;

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
import refcheck.emulator.aws.ReverseProxy;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.operator.TenantCommand;
import refcheck.tests.journey.Api;
import refcheck.tests.zips.OwnRuntime;
import refcheck.tests.zips.SampleDrivenRun;
import refcheck.tests.zips.Zips;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The deployed stack, with substitutes for what AWS has and ministack does not: a domain name for
 * the API, SES's events, and time that passes.
 */
final class DeployedEnvironment implements AutoCloseable {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/tests/target/deployed");

  private static final String SET_ENDPOINT =
      "export AWS_ENDPOINT_URL=http://127.0.0.1:$GATEWAY_PORT\n";

  /**
   * Sets the jars' times, because unpacking here changes them. AOTMode=on makes an unusable cache
   * an error.
   */
  private static final String KEEP_TIMES =
      """
      touch -d %s lib/*.jar runtime/*.jar
      export JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTMode=on"
      """
          .formatted(OwnRuntime.STAMP);

  final Ministack ministack;
  final DeployedStack stack;
  final Api api;
  final DynamoDbClient tables;
  private final SqsClient queues;
  private final HttpServer front;

  private DeployedEnvironment() throws IOException, InterruptedException {
    prepareZips();
    ministack = Ministack.start(FOLDER);
    front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var origin = URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    stack = new DeployedStack(ministack, FOLDER, origin);
    stack.deploy();
    stack.addRoutes();
    front.createContext("/", new ReverseProxy(Ministack.HTTP, stack.api()));
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    front.start();
    tables = client(DynamoDbClient.builder(), ministack.address());
    queues = client(SqsClient.builder(), ministack.address());
    api = new Api(origin, tenant());
  }

  /**
   * Gives create-check its own runtime, with which it starts fastest. The others use this JVM's.
   */
  private static void prepareZips() throws IOException, InterruptedException {
    System.out.println("preparing the zips; create-check's with its own Java runtime");
    var zips = new Zips(PROJECT, FOLDER);
    zips.lay();
    var samples = new SampleDrivenRun(PROJECT);
    var create = samples.function("create-check");
    new OwnRuntime(samples, FOLDER.resolve("own")).add(zips.zip(create.name()), create);
    for (var function : samples.functions()) {
      Zips.prepare(
          zips.zip(function.name()),
          function.equals(create) ? SET_ENDPOINT + KEEP_TIMES : SET_ENDPOINT);
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

  /** Creates a tenant with the operators' command, for the table of the stack. Returns the key. */
  private String tenant() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    var output = new StringWriter();
    var code =
        new CommandLine(new TenantCommand())
            .setOut(new PrintWriter(output, true))
            .execute(
                "create",
                "--table=" + stack.name("MainTable"),
                "--region=" + DeployedStack.REGION,
                "--endpoint-url=" + ministack.address(),
                "--tenant=acme",
                "--name=Acme Sample Ltd",
                "--contact=people@acme.example");
    if (code != 0) {
      throw new IllegalStateException("could not create a tenant: exit code " + code);
    }
    return output.toString().strip();
  }

  /** The mails to this address so far. */
  List<JsonNode> mailsTo(String address) {
    return ministack.mails().stream()
        .filter(mail -> JsonNodes.texts(mail, "To").contains(address))
        .toList();
  }

  /** Sends the event that the mail service would send for an email. Ministack sends none. */
  void sendMailEvent(String type, String check, String referee) {
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

  /** Moves a row's times back, because ministack's clock cannot be changed. */
  void moveBack(String check, String sk, Duration time, String... instants) {
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
      // A function changed the row meanwhile. Its version is newer and must be kept.
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
    ministack.close();
  }
}
