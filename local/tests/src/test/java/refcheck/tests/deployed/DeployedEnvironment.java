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
import java.util.List;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import refcheck.emulator.aws.ReverseProxy;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.operator.TenantCommand;
import refcheck.tests.journey.Api;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The deployed stack, with substitutes for what AWS has and ministack does not: a domain name for
 * the API, SES's events, and time that passes.
 */
final class DeployedEnvironment implements AutoCloseable {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/tests/target/deployed");

  final Ministack ministack;
  final DeployedStack stack;
  final Api api;
  final DynamoDbClient tables;
  final RowTimes times;
  private final SqsClient queues;
  private final HttpServer front;

  private DeployedEnvironment() throws IOException, InterruptedException {
    DeployedZips.prepare(PROJECT, FOLDER);
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
    times = new RowTimes(tables, stack.name("MainTable"));
    queues = client(SqsClient.builder(), ministack.address());
    api = new Api(origin, tenant());
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
            "case", List.of(check),
            "person", List.of(referee),
            "task", List.of("reference"),
            "email", List.of("invitation"),
            "attempt", List.of("1"));
    queues.sendMessage(
        request -> request.queueUrl(stack.name("DeliveriesQueue")).messageBody(Json.text(event)));
  }

  @Override
  public void close() {
    front.stop(0);
    tables.close();
    queues.close();
    ministack.close();
  }
}
