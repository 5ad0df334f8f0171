package refcheck.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local and ElasticMQ in this JVM, on loopback, started once and shared by all tests. */
public final class Emulators {
  private static final String LOOPBACK = "127.0.0.1";
  private static final URI DYNAMODB_URI = startDynamoDb();
  public static final DynamoDbClient DYNAMODB = client(DynamoDbClient.builder(), DYNAMODB_URI);
  public static final DynamoDbStreamsClient STREAMS =
      client(DynamoDbStreamsClient.builder(), DYNAMODB_URI);
  public static final SqsClient SQS = client(SqsClient.builder(), startSqs());

  private Emulators() {}

  public static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private static URI startDynamoDb() {
    try {
      var port = freePort();
      var server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {"-inMemory", "-port", Integer.toString(port), "-disableTelemetry"});
      onLoopback(server);
      server.start();
      return URI.create("http://%s:%d".formatted(LOOPBACK, port));
    } catch (Exception broken) { // start declares it
      throw new IllegalStateException("DynamoDB Local does not start", broken);
    }
  }

  /** It binds all interfaces and has no option for it. */
  private static void onLoopback(DynamoDBProxyServer server) throws IllegalAccessException {
    var field =
        Arrays.stream(DynamoDBProxyServer.class.getDeclaredFields())
            .filter(f -> f.getType() == Server.class)
            .findAny()
            .orElseThrow();
    field.setAccessible(true);
    var jetty = (Server) field.get(server);
    Arrays.stream(jetty.getConnectors())
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setHost(LOOPBACK));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static URI startSqs() {
    var binding =
        SQSRestServerBuilder.withInterface(LOOPBACK).withDynamicPort().start().waitUntilStarted();
    return URI.create("http://%s:%d".formatted(LOOPBACK, binding.localAddress().getPort()));
  }
}
