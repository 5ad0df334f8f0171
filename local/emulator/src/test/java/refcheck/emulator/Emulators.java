package refcheck.emulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import refcheck.emulator.aws.AwsService;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.aws.AwsSettings;
import refcheck.emulator.mail.Mailbox;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The host's DynamoDB and SQS, shared by all tests. They start once and stop with the JVM. */
public final class Emulators {
  public static final URI ADDRESS = start();
  public static final DynamoDbClient DYNAMODB = client(DynamoDbClient.builder(), ADDRESS);
  public static final DynamoDbStreamsClient STREAMS =
      client(DynamoDbStreamsClient.builder(), ADDRESS);
  public static final SqsClient SQS = client(SqsClient.builder(), ADDRESS);

  private Emulators() {}

  public static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private static URI start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "emulators");
      var served = Set.of(AwsService.DYNAMODB, AwsService.SQS);
      var settings = new AwsSettings(data, address, "us-east-1", Clock.systemUTC(), served);
      var services = AwsServices.start(settings, Mailbox.open(data), _ -> {});
      server.createContext("/", services.handler());
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the emulators", e);
    }
  }
}
