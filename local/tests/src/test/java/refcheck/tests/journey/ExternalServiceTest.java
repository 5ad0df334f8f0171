package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.aws.AwsService;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.aws.AwsSettings;
import refcheck.emulator.mail.Mailbox;

/** Checks that a check succeeds when one AWS service is external. */
class ExternalServiceTest {
  @TempDir Path folder;
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private AwsServices services;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    services.close();
  }

  private URI serve(AwsService service) {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var data = folder.resolve("elsewhere");
    var settings =
        new AwsSettings(data, address, "eu-central-1", Clock.systemUTC(), Set.of(service));
    services = AwsServices.start(settings, Mailbox.open(data), _ -> {});
    server.createContext("/", counted(services.handler()));
    server.start();
    return address;
  }

  private HttpHandler counted(HttpHandler handler) {
    return exchange -> {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      calls.add(target == null ? exchange.getRequestURI().getPath() : target);
      handler.handle(exchange);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "SQS, _SQS, AmazonSQS.SendMessage",
    "KMS, _KMS, TrentService.GenerateDataKey",
    "SES, _SESV2, /v2/email/outbound-emails",
    "DYNAMODB, _DYNAMODB, DynamoDBStreams_20120810.GetRecords",
  })
  void worksWithOneExternalService(AwsService service, String suffix, String call)
      throws Exception {
    var variables = Map.of("AWS_ENDPOINT_URL" + suffix, serve(service).toString());
    try (var host = HostProcess.start(folder, variables)) {
      var id =
          host.create(
              CheckRequestBuilder.english(host.api().now()).referee("robin@former.example.com"));
      Await.until(() -> host.hasInvited(id));
      assertThat(calls).contains(call);
      host.stop();
    }
  }
}
