package refcheck.emulator.aws;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;

/** Runs ElasticMQ, an in-memory SQS, on its own port. Only the proxy calls this port. */
final class QueueServer implements AutoCloseable {

  private static final String SETTINGS =
      """
      pekko.loglevel = WARNING
      pekko.stdout-loglevel = WARNING
      pekko.daemonic = on
      pekko.jvm-exit-on-fatal-error = off
      pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
      # Longer than the proxy keeps an idle connection: the client must close it first.
      pekko.http.server.idle-timeout = 10m
      pekko.http.server.request-timeout = 30s
      """;

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final URI address;

  private QueueServer(ActorSystem actors, SQSRestServer server) {
    this.actors = actors;
    this.server = server;
    var bound = server.waitUntilStarted().localAddress();
    this.address = URI.create("http://127.0.0.1:" + bound.getPort());
  }

  /** Queue URLs contain the host's address, not the server's own port. */
  static QueueServer start(AwsSettings settings) {
    var config = ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load());
    var actors = ActorSystem.create("sqs", config);
    var server =
        builder()
            .withActorSystem(actors)
            .withInterface("127.0.0.1")
            .withDynamicPort()
            .withServerAddress(published(settings.endpoint()))
            .withAWSRegion(settings.region())
            .withAWSAccountId(AwsSettings.ACCOUNT)
            .start();
    return new QueueServer(actors, server);
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    server.stopAndWait();
    actors.terminate();
  }

  private static TheSQSRestServerBuilder builder() {
    return SQSRestServerBuilder$.MODULE$;
  }

  private static NodeAddress published(URI endpoint) {
    return new NodeAddress(endpoint.getScheme(), endpoint.getHost(), endpoint.getPort(), "");
  }
}
