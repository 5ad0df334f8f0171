package refcheck.local.aws;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;

/** ElasticMQ: SQS in memory, on a port of its own that only the proxy talks to. */
final class QueueServer implements AutoCloseable {

  private static final String SETTINGS =
      """
      pekko.loglevel = WARNING
      pekko.stdout-loglevel = WARNING
      pekko.daemonic = on
      pekko.jvm-exit-on-fatal-error = off
      pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
      # Longer than the proxy keeps an idle connection: the side that sends must be the one that hangs up.
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

  /** Queue URLs name the host's address, not the port behind it. */
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
